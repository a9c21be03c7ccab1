import "server-only";
import { and, inArray, sql } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { heldRefs, newestRefs, oldestInvoice } from "@/lib/invoices/queries/held-refs";
import { hasGrams } from "@/lib/invoices/rules/holding";
import { invoices, payments } from "@/lib/invoices/schema";
import type { Reader } from "@/lib/platform/reader";
import { holds, take } from "@/lib/search/rules";

/** How many of the newest rows are looked through without the index: it serves two letters, and the words of today. */
const newest = 2000;

const listLatest = (scope: Scope<string>, text: string): Promise<string[]> => {
  const run = async (r: Reader) => {
    const rows = await r.select({ id: sql<string>`x.id` }).from(sql`(
      select id, created_at, lower(concat_ws(' ', id, btcpay_id, order_number, description,
        buyer_email, lightning_payment_hash)) as words
      from invoices where ${within(scope, invoices.merchantId)}
      order by created_at desc, id desc limit ${newest}) x
      where ${holds(sql`words`, text)} order by created_at desc, id desc limit ${take}`);
    return rows.map(({ id }) => id);
  };
  // the planner takes the wall for rarer than it is, and would sort all that the business ever made
  return read(scope, run, undefined, { enable_bitmapscan: "off" });
};

const paidWith = (scope: Scope<string>, paid: string[]): Promise<{ ref: string }[]> =>
  paid.length === 0
    ? Promise.resolve([])
    : read(scope, (r) =>
        r
          .select({ ref: payments.invoiceId })
          .from(payments)
          .where(and(inArray(payments.id, paid), within(scope, payments.merchantId))),
      );

/** Ids of the newest invoices that hold the text, themselves or in a payment. */
export async function invoiceIds(scope: Scope<string>, text: string): Promise<string[]> {
  const [latest, since] = await Promise.all([listLatest(scope, text), oldestInvoice(scope)]);
  if (latest.length >= take || !since || !hasGrams(text)) return latest;
  const wanted = { text, most: take };
  const [made, paid] = await Promise.all([
    heldRefs(scope, { ...wanted, kind: "invoice", since }),
    newestRefs(scope, { ...wanted, kind: "payment" }),
  ]);
  const through = await paidWith(
    scope,
    paid.map(({ ref }) => ref),
  );
  return [...new Set([...latest, ...[...made, ...through].map(({ ref }) => ref)])];
}
