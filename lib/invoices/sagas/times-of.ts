import "server-only";
import { narrow } from "@/lib/access/authorize";
import { systemScope } from "@/lib/access/doors/worker";
import { deliveriesFor } from "@/lib/btcpay/queries";

/** When BTCPay says things happened to one of its invoices, from the webhooks that reached us: the last of each type. */
export async function timesOf(merchantId: string, btcpayId: string): Promise<Record<string, Date>> {
  const told = await deliveriesFor(narrow(systemScope("invoices:read"), merchantId), btcpayId);
  return Object.fromEntries(told.map(({ type, happenedAt }) => [type, happenedAt]));
}
