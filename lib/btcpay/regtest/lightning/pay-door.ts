import { json, lnurlError } from "@/lib/btcpay/regtest/http/answers";
import { type Handler, type Route, route } from "@/lib/btcpay/regtest/http/router";
import { describeInvoice, destinationOf } from "@/lib/btcpay/regtest/invoices/methods";
import { findInvoice, findStore, methodsOf } from "@/lib/btcpay/regtest/invoices/records";

/** LUD-06 for an invoice's BTC-LNURL method: the answer is the invoice's own BOLT11. */
const payInvoiceByLnurl: Handler = async (world, call) => {
  const invoice = await findInvoice(world.sql, call.params.id ?? "");
  const store = invoice && (await findStore(world.sql, invoice.store_id));
  const method = (await methodsOf(world.sql, [call.params.id ?? ""])).find(
    (one) => one.method === "BTC-LN",
  );
  if (!invoice || !store || !method || invoice.status !== "New")
    throw lnurlError("This invoice can no longer be paid");
  const msat = Number(method.msat);
  const amount = call.query.get("amount");
  if (amount !== null) {
    if (amount !== String(msat)) throw lnurlError("Amount is out of bounds");
    return json({ pr: destinationOf(world, method, invoice, store), routes: [] });
  }
  return json({
    tag: "payRequest",
    callback: `${world.publicUrl}/BTC/lnurl/pay/i/${invoice.id}`,
    minSendable: msat,
    maxSendable: msat,
    metadata: JSON.stringify([["text/plain", describeInvoice(store, invoice.order_id)]]),
  });
};

export const lnurlPayDoor: Route[] = [
  route("GET /BTC/lnurl/pay/i/:id", "anyone", payInvoiceByLnurl),
  route("GET /BTC/UILNURL/pay/i/:id", "anyone", payInvoiceByLnurl),
];
