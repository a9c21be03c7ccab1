import "server-only";
import type { BtcpayClient, BtcpayInvoice } from "@/lib/btcpay/client";
import type { Range } from "@/lib/platform/dates";

const pageSize = 200;
const widest = 12_800;

/**
 * Every invoice BTCPay made in a range, newest first, page by page. Goes back by time, because
 * BTCPay's offsets shift as invoices arrive; a page overlaps the last by one second.
 */
export async function* walkInvoices(
  client: BtcpayClient,
  { from, to }: Range,
): AsyncGenerator<BtcpayInvoice[]> {
  const seen = new Set<string>();
  let end = to;
  for (let take = pageSize; take <= widest; ) {
    const page = await client.listInvoices({ from, to: end, take });
    const fresh = page.filter(({ btcpayId }) => !seen.has(btcpayId));
    for (const { btcpayId } of fresh) seen.add(btcpayId);
    if (fresh.length > 0) yield fresh;
    const oldest = page.at(-1);
    if (!oldest || (fresh.length === 0 && page.length < take)) return;
    const next = new Date(Math.floor(oldest.createdAt.getTime() / 1000) * 1000 + 1000);
    take = next < end ? pageSize : take * 2;
    end = next < end ? next : end;
  }
}
