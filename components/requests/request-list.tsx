import { Plus } from "lucide-react";
import { useT } from "#i18n";
import { addressOf } from "@/components/table/address";
import type { Column, Row } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import { FilterBar } from "@/components/table/filter-bar";
import { Pager } from "@/components/table/pager";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { TabsNav } from "@/components/ui/tabs-nav";
import { msg, type Translator } from "@/lib/platform/i18n/translator";
import { type RequestListAddress, type RequestView, requestViews } from "@/lib/requests/inputs";
import type { DatedRequest, RequestPage } from "@/lib/requests/queries";
import { stateOf, stateWords } from "@/lib/requests/rules";
import { RequestsEmpty } from "./requests-empty";
import { dayWords, priceOf } from "./words";

const viewNames: Record<RequestView, string> = {
  all: msg("All"),
  open: msg("{view, select, other {Open}}"),
  overdue: msg("{view, select, other {Overdue}}"),
  paid: msg("{view, select, other {Paid}}"),
  reusable: msg("Reusable"),
  archived: msg("{view, select, other {Archived}}"),
};

const columnsOf = (t: Translator): Column[] => [
  { key: "state", header: t("State"), width: "130px", phone: "state" },
  { key: "title", header: t("Request"), phone: "title" },
  { key: "due", header: t("Due"), width: "130px", phone: "hide", from: "md" },
  {
    key: "paid",
    header: t("Paid so far"),
    align: "end",
    width: "150px",
    phone: "hide",
    from: "md",
  },
  { key: "made", header: t("When"), width: "120px", phone: "when" },
  { key: "amount", header: t("Amount"), align: "end", width: "150px", phone: "amount" },
];

function rowOf(request: DatedRequest, base: string, t: Translator): Row {
  const { id, title, payerEmail, kind, dueDay, createdAt } = request;
  const { word, tone } = stateWords[stateOf(request, request.today)];
  return {
    id,
    href: `${base}/${id}`,
    cells: {
      state: { kind: "status", tone, text: t(word) },
      title: {
        text: title,
        strong: true,
        sub: kind === "reusable" ? t("Reusable link") : (payerEmail ?? undefined),
      },
      due: dueDay && dayWords(dueDay, t.locale),
      paid: { kind: "money", value: priceOf(request, request.paidAmount) },
      made: { kind: "time", at: createdAt },
      amount: { kind: "money", value: priceOf(request, request.amount) },
    },
  };
}

type Props = {
  base: string;
  address: RequestListAddress;
  page: RequestPage;
  mayCreate: boolean;
  zone: string;
  now: Date;
};

export function RequestList({ base, address, page, mayCreate, zone, now }: Props) {
  const t = useT();
  const { view, q } = address;
  const to = (change: Partial<RequestListAddress>) =>
    addressOf(base, { view, q, at: undefined, ...change });
  const step = (at: string | null) => (at ? to({ at }) : undefined);
  const create = (
    <ButtonLink
      variant="primary"
      href={`${base}/new`}
      icon={<Plus className="size-4" aria-hidden />}
    >
      {t("New request")}
    </ButtonLink>
  );
  const active = q
    ? [{ key: "q", label: t("Holds"), value: q, removeHref: to({ q: undefined }) }]
    : [];
  return (
    <>
      <PageHeader title={t("Payment requests")} actions={mayCreate ? create : undefined} />
      <TabsNav
        label={t("Views")}
        tabs={requestViews.map((one) => ({
          label: t(viewNames[one]),
          href: to({ view: one }),
          current: one === view,
        }))}
      />
      <FilterBar
        search={{ action: base, placeholder: t("Find a request"), value: q, keep: { view } }}
        active={active}
      />
      <DataTable
        caption={t("Payment requests, newest first")}
        columns={columnsOf(t)}
        rows={page.rows.map((row) => rowOf(row, base, t))}
        {...{ zone, now }}
        empty={
          <RequestsEmpty
            {...{ base, mayCreate }}
            filtered={view !== "all" || [q, address.at].some(Boolean)}
          />
        }
      />
      <Pager newerHref={step(page.newer)} olderHref={step(page.older)} />
    </>
  );
}
