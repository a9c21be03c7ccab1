import { jsonb } from "@/lib/btcpay/regtest/database";
import { payoutId } from "@/lib/btcpay/regtest/ids";
import type { World } from "@/lib/btcpay/regtest/world";
import type { InvoiceRow } from "./records";

const TAG = "PULLPAY#";
export const topUpTag = (pullPaymentId: string): string => TAG + pullPaymentId;

/** A settled top-up is a completed payout of a negative amount; BTCPay sends no event for it. */
export async function creditTopUp(world: World, invoice: InvoiceRow): Promise<void> {
  const tag = invoice.tags.find((one) => one.startsWith(TAG));
  if (tag === undefined || invoice.amount === null) return;
  const { sql } = world;
  const id = payoutId(`topup:${invoice.id}`);
  await sql`insert into payouts (id, store_id, pull_payment_id, created_at, method, destination,
      original_amount, original_currency, payout_amount, payout_currency, state, proof, metadata)
    select ${id}, p.store_id, p.id, ${world.clock.now()}, 'TOPUP', ${invoice.id},
      -${invoice.amount}::numeric, p.currency, -${invoice.amount}::numeric, p.currency,
      'Completed', null, ${jsonb(sql, { source: `Invoice ${invoice.id}`, sourceLink: `${world.publicUrl}/i/${invoice.id}` })}
    from pull_payments p
    where p.id = ${tag.slice(TAG.length)} and p.currency = ${invoice.currency}
    on conflict do nothing`;
}
