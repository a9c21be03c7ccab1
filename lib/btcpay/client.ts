import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { systemScope } from "@/lib/access/doors/worker";
import { read } from "@/lib/access/read";
import { Refusal } from "@/lib/platform/errors";
import { makeCall, type Server } from "./call";
import { cardCalls } from "./card-calls";
import { hearFrom } from "./connection-health";
import { invoiceCalls } from "./invoice-calls";
import { lightningCalls } from "./lightning-calls";
import { pullPaymentCalls } from "./pull-payment-calls";
import { refundCalls } from "./refund-calls";
import { connections } from "./schema";
import { openFor } from "./sealed";
import { storeCalls } from "./store-calls";

export type { BtcpayInvoice, BtcpayMethod, BtcpayPayment } from "./invoice";
export type { BtcpayPayout, BtcpayPullPayment, PayoutState } from "./pull-payment-calls";
export type { ListedPullPayment } from "./refund-calls";

/** Everything the console asks of one store. Amounts are bigint msat or Money, instants are Dates. */
export function makeClient(server: Server & { storeId: string }) {
  const call = makeCall(server);
  const anonymous = makeCall({ ...server, apiKey: null });
  return {
    storeId: server.storeId,
    ...storeCalls(call, server.storeId),
    ...invoiceCalls(call, server.storeId),
    ...lightningCalls(call, server.storeId),
    ...pullPaymentCalls(call, server.storeId),
    ...refundCalls(call, server.storeId),
    ...cardCalls(call, anonymous),
  };
}
export type BtcpayClient = ReturnType<typeof makeClient>;

/** The client of a business's own store. Throws `unavailable` while none is connected. */
export async function clientFor(merchantId: string): Promise<BtcpayClient> {
  const [found] = await read(systemScope("btcpay:apply"), (r) =>
    r
      .select()
      .from(connections)
      .where(and(eq(connections.merchantId, merchantId), isNull(connections.leftAt))),
  );
  if (!found)
    throw new Refusal("unavailable", "No BTCPay store is connected yet. Connect one in Settings.");
  return makeClient({
    baseUrl: found.baseUrl,
    storeId: found.storeId,
    apiKey: openFor(merchantId, "api_key", found.apiKeySealed),
    heard: (fault) => void hearFrom(merchantId, fault),
  });
}
