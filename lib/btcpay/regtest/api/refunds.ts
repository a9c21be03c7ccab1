import { decText } from "@/lib/btcpay/regtest/decimal";
import {
  json,
  missingPermission,
  notFound,
  unprocessable,
} from "@/lib/btcpay/regtest/http/answers";
import { type Fields, fieldsOf, listField, textField } from "@/lib/btcpay/regtest/http/body";
import { mayInStore } from "@/lib/btcpay/regtest/http/guard";
import { bothPaths, type Handler, type Route } from "@/lib/btcpay/regtest/http/router";
import { announce } from "@/lib/btcpay/regtest/invoices/advance";
import { methodName } from "@/lib/btcpay/regtest/invoices/methods";
import { methodsOf } from "@/lib/btcpay/regtest/invoices/records";
import { assertRefundable, refundPreview, refundTerms } from "@/lib/btcpay/regtest/invoices/refund";
import { createPullPayment } from "@/lib/btcpay/regtest/payouts/create";
import { payoutMethod } from "@/lib/btcpay/regtest/payouts/destination";
import { pullPaymentView } from "@/lib/btcpay/regtest/payouts/view";
import { invoiceOf } from "./invoices";

function payoutMethods(fields: Fields): string[] {
  const single = textField(fields, "payoutMethodId");
  const asked = listField(fields, "payoutMethods") ?? (single ? [single] : ["BTC-CHAIN"]);
  return asked.map((text, index) => {
    const name = payoutMethod(text);
    if (name === null)
      throw unprocessable({
        path: `PayoutMethods[${index}]`,
        message: "Invalid or unsupported payment method",
      });
    return name;
  });
}

const CREATE = "btcpay.store.cancreatenonapprovedpullpayments";

const refund: Handler = async (world, call) => {
  const invoice = await invoiceOf(world, call);
  const fields = fieldsOf(call.body);
  assertRefundable(invoice);
  const methods = payoutMethods(fields);
  const terms = await refundTerms(world, invoice, fields);
  if (!call.caller) throw missingPermission(CREATE);
  const trusted = await mayInStore(
    world,
    call.caller,
    "btcpay.store.cancreatepullpayments",
    invoice.store_id,
  );
  const row = await createPullPayment(world, {
    store_id: invoice.store_id,
    name: textField(fields, "name") ?? `Refund ${invoice.id}`,
    description: textField(fields, "description") ?? "",
    currency: terms.currency,
    amount: decText(terms.amount),
    starts_at: world.clock.now(),
    expires_at: null,
    bolt11_days: "30",
    auto_approve: terms.approves && trusted,
    methods,
  });
  await announce(world, invoice, [{ type: "InvoiceRefund", pullPaymentId: row.id }]);
  return json(pullPaymentView(world, row));
};

const preview: Handler = async (world, call) => {
  const invoice = await invoiceOf(world, call);
  const name = methodName(call.params.method ?? "");
  const methods = await methodsOf(world.sql, [invoice.id]);
  if (!methods.some((one) => one.method === name))
    throw notFound("paymentmethod-not-found", "The payment method was not found");
  return json(await refundPreview(world, invoice));
};

export const refundsApi: Route[] = [
  ...bothPaths("POST /invoices/:invoiceId/refund", CREATE, refund),
  ...bothPaths("GET /invoices/:invoiceId/refund/:method", CREATE, preview),
];
