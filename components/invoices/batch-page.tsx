import { useT } from "#i18n";
import { Pager } from "@/components/table/pager";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { StatusPill } from "@/components/ui/status";
import { TabsNav } from "@/components/ui/tabs-nav";
import { exactTime } from "@/components/ui/time-words";
import { type RowView, rowViews } from "@/lib/invoices/batches/inputs";
import type { BatchSummary } from "@/lib/invoices/batches/queries";
import type { BatchRowPage } from "@/lib/invoices/batches/queries/batch-rows";
import { BatchActions } from "./batch-actions";
import { BatchBadRows } from "./batch-bad-rows";
import { BatchProgress } from "./batch-progress";
import { BatchRows } from "./batch-rows";
import { batchName, batchWord, viewNames } from "./batch-words";

type Props = {
  base: string;
  summary: BatchSummary;
  view: RowView;
  page: BatchRowPage;
  zone: string;
  now: Date;
};

function Tabs({ base, summary, view }: Pick<Props, "base" | "summary" | "view">) {
  const t = useT();
  const { batch, counts } = summary;
  return (
    <TabsNav
      label={t("Rows")}
      tabs={rowViews
        .filter((one) => counts[one] > 0 || one === view)
        .map((one) => ({
          href: `${base}/bulk/${batch.id}?view=${one}`,
          label: t(viewNames[one]),
          count: t.number(counts[one]),
          current: one === view,
        }))}
    />
  );
}

/** A file row by row: before anything is made, and while and after it is. */
export function BatchPage({ base, summary, view, page, zone, now }: Props) {
  const t = useT();
  const { batch, counts } = summary;
  const { word, tone } = batchWord(batch, counts);
  const title = batchName(batch, t);
  const step = (at: string | null) =>
    at ? `${base}/bulk/${batch.id}?view=${view}&at=${at}` : undefined;
  return (
    <>
      <Breadcrumb
        items={[
          { label: t("Invoices"), href: base },
          { label: t("From a CSV file"), href: `${base}/bulk` },
          { label: title },
        ]}
      />
      <PageHeader
        title={title}
        status={<StatusPill tone={tone}>{t(word)}</StatusPill>}
        summary={t("Brought in by {name}, {when}", {
          name: batch.createdName,
          when: exactTime(batch.createdAt, zone, t.locale),
        })}
        actions={<BatchActions {...summary} />}
      />
      {batch.unused.length > 0 && batch.state === "preview" && (
        <Notice tone="info" className="mb-4" title={t("Some columns are not used:")}>
          {new Intl.ListFormat(t.locale).format(batch.unused)}.
        </Notice>
      )}
      <BatchProgress {...summary} />
      <Tabs {...{ base, summary, view }} />
      <div className="mt-4">
        {view === "bad" && page.rows.length > 0 ? (
          <BatchBadRows batchId={batch.id} header={batch.header} rows={page.rows} />
        ) : (
          <BatchRows rows={page.rows} failed={view === "failed"} {...{ base, zone, now }} />
        )}
      </div>
      <Pager rows newerHref={step(page.newer)} olderHref={step(page.older)} />
    </>
  );
}
