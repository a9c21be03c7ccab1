import { useT } from "#i18n";
import { Pager } from "@/components/table/pager";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { TabsNav } from "@/components/ui/tabs-nav";
import type { AttentionAddress } from "@/lib/invoices/attention/inputs";
import type { AttentionPage } from "@/lib/invoices/attention/queries";
import { AttentionActions, type MayDecide } from "./attention-actions";
import { AttentionRow } from "./attention-row";

type Props = {
  base: string;
  address: AttentionAddress;
  page: AttentionPage;
  open: number;
  zone: string;
  /** Names of businesses by id, where the page is about several. */
  businesses?: Map<string, string> | undefined;
  may: (merchantId: string) => MayDecide;
};

/** What wants a decision, and what no longer does. */
export function AttentionList({ base, address, page, open, zone, businesses, may }: Props) {
  const t = useT();
  const here = `${base}/attention`;
  const { view } = address;
  const href = (at: string | null) => (at ? `${here}?view=${view}&at=${at}` : undefined);
  return (
    <>
      <PageHeader
        title={t("Needs attention")}
        summary={t("Money that came otherwise than asked for, and refunds that cannot go on.")}
      />
      <TabsNav
        label={t("Needs attention")}
        tabs={[
          { href: here, label: t("Open"), current: view === "open", count: open || undefined },
          { href: `${here}?view=resolved`, label: t("Resolved"), current: view === "resolved" },
        ]}
      />
      <div className="mt-4">
        <Panel>
          {page.rows.length === 0 ? (
            <EmptyState>
              {view === "open"
                ? t("Nothing needs a decision. Part, late and too high payments will stand here.")
                : t("What was decided will stand here, with who, when and why.")}
            </EmptyState>
          ) : (
            <ul className="divide-y divide-line-soft">
              {page.rows.map((about) => (
                <AttentionRow
                  key={about.item.id}
                  {...{ about, zone }}
                  business={businesses?.get(about.invoice.merchantId)}
                  base={`${base}/invoices`}
                >
                  <AttentionActions
                    {...{ about }}
                    href={`${base}/invoices/${about.invoice.id}`}
                    may={may(about.invoice.merchantId)}
                  />
                </AttentionRow>
              ))}
            </ul>
          )}
        </Panel>
      </div>
      <Pager newerHref={href(page.newer)} olderHref={href(page.older)} />
    </>
  );
}
