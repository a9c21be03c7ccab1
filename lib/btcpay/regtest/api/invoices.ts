import { jsonb } from "@/lib/btcpay/regtest/database";
import {
  badRequest,
  empty,
  json,
  notFound,
  unprocessable,
} from "@/lib/btcpay/regtest/http/answers";
import { field, fieldsOf, textField } from "@/lib/btcpay/regtest/http/body";
import {
  bothPaths,
  type Call,
  type Handler,
  type Route,
  route,
} from "@/lib/btcpay/regtest/http/router";
import { createInvoice } from "@/lib/btcpay/regtest/invoices/create";
import { readNewInvoice } from "@/lib/btcpay/regtest/invoices/input";
import { listInvoices } from "@/lib/btcpay/regtest/invoices/list";
import { markInvoice } from "@/lib/btcpay/regtest/invoices/mark";
import { methodViews } from "@/lib/btcpay/regtest/invoices/method-view";
import { activate, methodName } from "@/lib/btcpay/regtest/invoices/methods";
import {
  findInvoice,
  findStore,
  type InvoiceRow,
  methodsOf,
} from "@/lib/btcpay/regtest/invoices/records";
import { invoiceView } from "@/lib/btcpay/regtest/invoices/view";
import type { World } from "@/lib/btcpay/regtest/world";

/** The invoice a path names, within the store the guard let us into. */
export async function invoiceOf(world: World, call: Call): Promise<InvoiceRow> {
  const invoice = await findInvoice(world.sql, call.params.invoiceId ?? "");
  if (!invoice || invoice.store_id !== call.params.storeId)
    throw notFound("invoice-not-found", "The invoice was not found");
  return invoice;
}

const isTrue = (call: Call, name: string, fallback: boolean): boolean =>
  (call.query.get(name) ?? String(fallback)).toLowerCase() === "true";

const create: Handler = async (world, call) => {
  const store = await findStore(world.sql, call.params.storeId ?? "");
  if (!store) throw notFound("store-not-found", "The store was not found");
  const invoice = await createInvoice(world, store, readNewInvoice(call.body, store));
  return json(invoiceView(world, invoice));
};

const get: Handler = async (world, call) => {
  const invoice = await invoiceOf(world, call);
  if (!isTrue(call, "includePaymentMethods", false)) return json(invoiceView(world, invoice));
  const views = await methodViews(world, [invoice]);
  return json({ ...invoiceView(world, invoice), paymentMethods: views.get(invoice.id) ?? [] });
};

const replaceMetadata: Handler = async (world, call) => {
  const invoice = await invoiceOf(world, call);
  const metadata = fieldsOf(field(fieldsOf(call.body), "metadata"));
  const order = metadata.orderId;
  await world.sql`update invoices set metadata = ${jsonb(world.sql, metadata)},
    order_id = ${order === undefined || order === null ? null : String(order)}
    where id = ${invoice.id}`;
  return json(invoiceView(world, { ...invoice, metadata }));
};

const mark: Handler = async (world, call) => {
  const invoice = await invoiceOf(world, call);
  const wanted = textField(fieldsOf(call.body), "status") ?? "";
  const marked = await markInvoice(world, invoice, wanted);
  if (!marked)
    throw unprocessable({
      path: "Status",
      message: "Status can only be marked to invalid or settled within certain conditions.",
    });
  return json(invoiceView(world, marked));
};

const setArchived =
  (archived: boolean): Handler =>
  async (world, call) => {
    const invoice = await invoiceOf(world, call);
    if (!archived && !invoice.archived)
      throw badRequest("already-unarchived", "Invoice is already unarchived");
    await world.sql`update invoices set archived = ${archived} where id = ${invoice.id}`;
    return archived ? empty() : json(invoiceView(world, { ...invoice, archived }));
  };

const paymentMethods: Handler = async (world, call) => {
  const invoice = await invoiceOf(world, call);
  const views = await methodViews(world, [invoice], {
    onlyAccounted: isTrue(call, "onlyAccountedPayments", true),
    sensitive: isTrue(call, "includeSensitive", false),
  });
  return json(views.get(invoice.id) ?? []);
};

const activateMethod: Handler = async (world, call) => {
  const invoice = await invoiceOf(world, call);
  const name = methodName(call.params.method ?? "");
  const method = (await methodsOf(world.sql, [invoice.id])).find((one) => one.method === name);
  const store = await findStore(world.sql, invoice.store_id);
  if (!method || !store) throw badRequest("invalid-payment-method", "Invalid payment method");
  if (!method.activated)
    await activate(world.sql, world, { invoice, store, method: method.method, msat: method.msat });
  return empty();
};

const MODIFY = "btcpay.store.canmodifyinvoices";
const VIEW = "btcpay.store.canviewinvoices";

export const invoicesApi: Route[] = [
  route("POST /api/v1/stores/:storeId/invoices", "btcpay.store.cancreateinvoice", create),
  route("GET /api/v1/stores/:storeId/invoices", VIEW, listInvoices),
  ...bothPaths("GET /invoices/:invoiceId", VIEW, get),
  ...bothPaths("PUT /invoices/:invoiceId", MODIFY, replaceMetadata),
  ...bothPaths("DELETE /invoices/:invoiceId", MODIFY, setArchived(true)),
  ...bothPaths("POST /invoices/:invoiceId/unarchive", MODIFY, setArchived(false)),
  ...bothPaths("POST /invoices/:invoiceId/status", MODIFY, mark),
  ...bothPaths("GET /invoices/:invoiceId/payment-methods", VIEW, paymentMethods),
  ...bothPaths("POST /invoices/:invoiceId/payment-methods/:method/activate", VIEW, activateMethod),
];
