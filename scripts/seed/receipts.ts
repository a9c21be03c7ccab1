import type postgres from "postgres";
import { isAsset } from "@/lib/platform/money";
import type { TillSale } from "@/lib/pos/schema";
import { type Receipt, receipts, type Seller, taxProfiles } from "@/lib/receipts/schema";
import {
  creditRow,
  numbered,
  type Returned,
  receiptRow,
  type Settled,
  tillReceiptRow,
} from "./receipt-rows";
import type { Shop } from "./shops";
import { loadRows } from "./tables";

type Sql = postgres.Sql<{ bigint: bigint }>;

/** Jamaican businesses have a TRN; all but the smallest are registered for GCT. */
const profileOf = ({ merchantId, name, town, share }: Shop, place: number) => {
  const digits = String(104_730_917 + place * 7_310_221).padStart(9, "0");
  return {
    ...{ merchantId, legalName: `${name} Ltd`, trn: digits, category: "standard" as const },
    gctNumber: share >= 4 ? digits.replace(/(\d{3})(\d{3})(\d{3})/, "$1-$2-$3") : null,
    ...{ address: `${12 + place} Main Street\n${town}`, changedBy: "system" },
  };
};

type Selling = { merchantId: string; seller: Seller; zone: string };

/** Who sells at a till, as documents say it. */
const sellers = (sql: Sql) => sql<Selling[]>`
  select t.id as "merchantId", t.time_zone as zone, json_build_object('name', coalesce(x.legal_name, t.name),
    'trn', x.trn, 'gctNumber', x.gct_number, 'address', coalesce(x.address, m.town), 'phone', m.phone) as seller
  from tenants t join merchants m on m.merchant_id = t.id left join tax_profiles x on x.merchant_id = t.id`;

async function atTills(sql: Sql, sold: readonly TillSale[]): Promise<Receipt[]> {
  const known = new Map((await sellers(sql)).map((one) => [one.merchantId, one]));
  return sold.flatMap((sale) => {
    const selling = known.get(sale.merchantId);
    return selling ? [tillReceiptRow(sale, selling)] : [];
  });
}

const settled = (sql: Sql) => sql<Settled[]>`
  select i.id, i.merchant_id as "merchantId", i.asset, i.order_number as "orderNumber",
    i.buyer_email as "buyerEmail", i.description, i.settled_at as "settledAt",
    case when i.booked_sales > 0 then i.booked_sales else i.amount end as gross,
    coalesce(p.paid, 0)::int8 as paid, coalesce(p.msat, 0)::int8 as msat,
    coalesce(p.payments, '[]') as payments, t.time_zone as zone,
    json_build_object('name', coalesce(x.legal_name, t.name), 'trn', x.trn, 'gctNumber', x.gct_number,
      'address', coalesce(x.address, m.town), 'phone', m.phone) as seller
  from invoices i join tenants t on t.id = i.merchant_id join merchants m on m.merchant_id = t.id
  left join tax_profiles x on x.merchant_id = t.id
  left join lateral (select sum(value) as paid, sum(msat) as msat,
      json_agg(json_build_object('method', method, 'card', card_id is not null, 'msat', msat::text,
        'value', value::text, 'rate', rate, 'ratePair', rate_pair,
        'at', to_char(coalesce(settled_at, received_at) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        order by received_at) as payments
    from invoice_payments where invoice_id = i.id and status = 'settled') p on true
  where i.status = 'settled' and i.settled_at is not null`;

const returned = (sql: Sql) => sql<Returned[]>`
  select id, invoice_id as "invoiceId", ended_at as "endedAt", counts_amount as amount, paid_msat as msat
  from invoice_refunds where paid_msat > 0 and ended_at is not null order by ended_at, id`;

function credits(written: readonly Receipt[], refunds: readonly Returned[]): Receipt[] {
  const byInvoice = new Map(written.map((row) => [row.invoiceId, row]));
  const notes: Receipt[] = [];
  for (const refund of refunds) {
    const receipt = byInvoice.get(refund.invoiceId);
    const earlier = notes.filter(({ invoiceId }) => invoiceId === refund.invoiceId);
    const note =
      receipt &&
      creditRow(
        receipt,
        earlier.map(({ lines }) => lines),
        refund,
      );
    if (note) notes.push(note);
  }
  return notes;
}

/** Tax profiles, and the receipts and credit notes of everything sold and given back. */
export async function loadReceipts(
  sql: Sql,
  shops: readonly Shop[],
  sold: readonly TillSale[],
): Promise<number> {
  await loadRows(sql, taxProfiles, shops.filter(({ country }) => country === "JM").map(profileOf));
  const written = (await settled(sql)).filter(({ asset }) => isAsset(asset)).map(receiptRow);
  const rows = numbered([
    ...written,
    ...(await atTills(sql, sold)),
    ...credits(written, await returned(sql)),
  ]);
  const made = await loadRows(sql, receipts, rows);
  await sql`insert into receipt_counters (merchant_id, series, last)
    select merchant_id, series, max(number) from receipts group by merchant_id, series`;
  await sql`analyze receipts`;
  return made;
}
