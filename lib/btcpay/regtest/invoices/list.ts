import { json } from "@/lib/btcpay/regtest/http/answers";
import type { Handler } from "@/lib/btcpay/regtest/http/router";
import { methodViews } from "./method-view";
import type { InvoiceRow } from "./records";
import { invoiceView } from "./view";

const STATUSES: Record<string, string> = {
  new: "New",
  processing: "Processing",
  paid: "Processing",
  expired: "Expired",
  invalid: "Invalid",
  settled: "Settled",
  complete: "Settled",
  confirmed: "Settled",
};

/** Statuses nobody knows are left out, and with only such ones there is no filter at all. */
function statusesOf(query: URLSearchParams): string[] {
  return query.getAll("status").flatMap((text) => STATUSES[text.toLowerCase()] ?? []);
}

function instant(query: URLSearchParams, name: string): Date | null {
  const text = query.get(name);
  return text !== null && /^\d+$/.test(text) ? new Date(Number(text) * 1000) : null;
}

const whole = (query: URLSearchParams, name: string): number | null => {
  const text = query.get(name);
  return text !== null && /^\d+$/.test(text) ? Number(text) : null;
};

/** Created newest first; no `take` means every row; no total, no cursor: as BTCPay. */
export const listInvoices: Handler = async (world, call) => {
  const { sql } = world;
  const { query } = call;
  const statuses = statusesOf(query);
  const orders = query.getAll("orderId");
  const from = instant(query, "startDate");
  const to = instant(query, "endDate");
  const text = query.get("textSearch") ?? "";
  const prefix = text.replace(/[\\%_]/g, "\\$&");
  const archived = (query.get("includeArchived") ?? "").toLowerCase() === "true";
  const rows = await sql<InvoiceRow[]>`select i.* from invoices i
    where i.store_id = ${call.params.storeId ?? ""}
      ${archived ? sql`` : sql`and not i.archived`}
      ${statuses.length > 0 ? sql`and i.status = any(${statuses})` : sql``}
      ${orders.length > 0 ? sql`and i.order_id = any(${orders})` : sql``}
      ${from ? sql`and i.created_at >= ${from}` : sql``}
      ${to ? sql`and i.created_at <= ${to}` : sql``}
      ${
        text === ""
          ? sql``
          : sql`and i.id in (select invoice_id from invoice_terms
              where store_id = ${call.params.storeId ?? ""}
                and term collate "C" like ${`${prefix}%`})`
      }
    order by i.created_at desc, i.id desc
    ${whole(query, "take") === null ? sql`` : sql`limit ${whole(query, "take")}`}
    offset ${whole(query, "skip") ?? 0}`;
  if ((query.get("includePaymentMethods") ?? "").toLowerCase() !== "true")
    return json(rows.map((row) => invoiceView(world, row)));
  const views = await methodViews(world, rows);
  return json(
    rows.map((row) => ({ ...invoiceView(world, row), paymentMethods: views.get(row.id) ?? [] })),
  );
};
