import { Sigma } from "lucide-react";
import { useT } from "#i18n";
import type { Column, Row } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import { Pager } from "@/components/table/pager";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { Translator } from "@/lib/platform/i18n/translator";
import { type Asset, money } from "@/lib/platform/money";
import type { ReceiptPage } from "@/lib/receipts/queries/list-receipts";
import { numberText, titleOf } from "@/lib/receipts/rules";
import type { Receipt } from "@/lib/receipts/schema";
import { listHref } from "./address";
import { type FiltersProps, ReceiptFilters } from "./receipt-filters";

type Props = FiltersProps & {
  page: ReceiptPage;
  /** Names of the businesses, where the rows of several stand together. */
  businesses?: ReadonlyMap<string, string> | undefined;
};

const columnsOf = (t: Translator, several: boolean): Column[] => [
  { key: "number", header: t("Number"), width: "8rem", phone: "title" },
  { key: "title", header: t("Document"), width: "9rem", phone: "state" },
  { key: "what", header: t("What it is for"), phone: "hide", from: "md" },
  ...(several ? [{ key: "business", header: t("Business"), from: "lg" as const }] : []),
  { key: "at", header: t("Date"), width: "8rem", phone: "when" },
  { key: "tax", header: t("GCT"), align: "end", width: "9rem", phone: "hide", from: "lg" },
  { key: "total", header: t("Total"), align: "end", width: "10rem", phone: "amount" },
];

function rowOf(receipt: Receipt, { base, businesses }: Props, t: Translator): Row {
  const asset = receipt.asset as Asset;
  const [line] = receipt.lines;
  return {
    id: receipt.id,
    href: `${base}/${receipt.id}`,
    cells: {
      number: { text: numberText(receipt), strong: true },
      title: {
        kind: "status",
        tone: receipt.series === "receipt" ? "good" : "warn",
        text: t(titleOf(receipt)),
      },
      what: { text: line?.description || t("Sale"), sub: receipt.orderNumber ?? undefined },
      business: { text: businesses?.get(receipt.merchantId) ?? "" },
      at: { kind: "time", at: receipt.issuedAt },
      tax: { kind: "money", value: money(receipt.tax, asset) },
      total: { kind: "money", value: money(receipt.total, asset) },
    },
  };
}

export function ReceiptList(props: Props) {
  const t = useT();
  const { base, address, page, businesses, zone, now } = props;
  const filtered = Object.values(address).some(Boolean);
  const step = (at: string | null) => (at ? listHref(base, address, { at }) : undefined);
  return (
    <>
      <PageHeader
        title={t("Receipts")}
        actions={
          <ButtonLink href={`${base}/tax`} icon={<Sigma className="size-4" aria-hidden />}>
            {t("GCT summary")}
          </ButtonLink>
        }
      />
      <ReceiptFilters {...props} />
      <DataTable
        caption={t("Receipts")}
        columns={columnsOf(t, businesses !== undefined)}
        rows={page.rows.map((receipt) => rowOf(receipt, props, t))}
        empty={
          <EmptyState>
            {filtered
              ? t("No receipt fits these filters.")
              : t("A receipt is written by itself when an invoice is paid.")}
          </EmptyState>
        }
        {...{ zone, now }}
      />
      <Pager newerHref={step(page.newer)} olderHref={step(page.older)} />
    </>
  );
}
