import { sql } from "drizzle-orm";
import type { Scope } from "@/lib/access/authorize";
import { type ReceiptFilter, receiptsWhere } from "@/lib/receipts/queries/list-receipts";
import { amountCell, instantCell, satsCell, textCell } from "./cells";
import { plainSql } from "./plain-sql";

const cell = (column: string, name: string) =>
  amountCell(`receipts.${column}`, "receipts.asset", name);

/** One row per document; a credit note is negative, so that each column sums to what is owed. */
const receiptRows = (where: string): string => `
  select case receipts.series when 'credit-note' then 'CN-' else '' end
      || lpad(receipts.number::text, greatest(6, length(receipts.number::text)), '0') as number,
    case when receipts.series = 'credit-note' then 'Credit note'
      when receipts.seller ->> 'gctNumber' is null then 'Receipt' else 'Tax Invoice' end as document,
    t.slug as business, ${instantCell("receipts.issued_at", "issued_at")},
    receipts.invoice_id as invoice,
    (select lpad(r.number::text, greatest(6, length(r.number::text)), '0') from receipts r
      where r.id = receipts.receipt_id) as for_number,
    ${textCell("receipts.order_number", "order_number")},
    ${textCell("(receipts.lines -> 0 ->> 'description')", "description")},
    split_part(receipts.asset, '/', 1) as currency,
    ${cell("taxable", "taxable")}, ${cell("zero_rated", "zero_rated")}, ${cell("exempt", "exempt")},
    ${cell("untaxed", "outside_gct")}, ${cell("tax", "gct")}, ${cell("total", "total")},
    ${cell("paid", "paid")}, ${satsCell("receipts.msat", "sats")},
    receipts.seller ->> 'trn' as trn, ${textCell("(receipts.seller ->> 'gctNumber')", "gct_registration")}
  from receipts join tenants t on t.id = receipts.merchant_id
  where ${where}
  order by receipts.issued_at, receipts.id`;

/** Documents written in the range. */
export const receiptsSelect = (where: string): string =>
  receiptRows(
    where.replaceAll("$at", "receipts.issued_at").replaceAll("$merchant", "receipts.merchant_id"),
  );

/** Exactly the documents of the list under the same filter, all pages, oldest first. */
export const listedReceiptsSelect = (
  scope: Scope<"reports:export">,
  filter: ReceiptFilter,
): string => receiptRows(plainSql(receiptsWhere(scope, filter) ?? sql`true`));
