import { unix } from "@/lib/btcpay/regtest/clock";
import { isCurrency } from "@/lib/btcpay/regtest/currencies";
import { jsonb } from "@/lib/btcpay/regtest/database";
import { dec, parseDec } from "@/lib/btcpay/regtest/decimal";
import {
  badRequest,
  empty,
  json,
  notFound,
  unprocessable,
} from "@/lib/btcpay/regtest/http/answers";
import { type Fields, field, fieldsOf, textField } from "@/lib/btcpay/regtest/http/body";
import {
  bothPaths,
  type Call,
  type Handler,
  type Route,
  route,
} from "@/lib/btcpay/regtest/http/router";
import { guid } from "@/lib/btcpay/regtest/ids";
import { createInvoice } from "@/lib/btcpay/regtest/invoices/create";
import { findStore } from "@/lib/btcpay/regtest/invoices/records";
import { invoiceView } from "@/lib/btcpay/regtest/invoices/view";
import type { World } from "@/lib/btcpay/regtest/world";

type Row = {
  id: string;
  store_id: string;
  created_at: Date;
  status: string;
  archived: boolean;
  data: Fields;
};

const NAMES = [
  "title",
  "currency",
  "email",
  "description",
  "expiryDate",
  "referenceId",
  "allowCustomPaymentAmounts",
  "formId",
  "formResponse",
];

/** The amount leaves as a JSON number, as BTCPay writes it. */
const view = (row: Row): Fields => ({
  id: row.id,
  storeId: row.store_id,
  status: row.status,
  createdTime: unix(row.created_at),
  archived: row.archived,
  ...row.data,
  amount: Number(row.data.amount),
});

function readData(body: unknown, before: Fields, fallback: string): Fields {
  const fields = fieldsOf(body);
  const data: Fields = { ...before };
  for (const name of NAMES) {
    const value = field(fields, name);
    if (value !== undefined) data[name] = value;
  }
  const amount = parseDec(field(fields, "amount") ?? before.amount);
  if (amount === null || amount <= 0n)
    throw unprocessable({ path: "Amount", message: "Please provide an amount greater than 0" });
  const currency = String(data.currency ?? fallback).toUpperCase();
  if (!isCurrency(currency)) throw unprocessable({ path: "Currency", message: "Invalid currency" });
  if (!textField(data, "title"))
    throw unprocessable({ path: "Title", message: "Title is required" });
  return { ...data, currency, amount: String(field(fields, "amount") ?? before.amount) };
}

async function requestOf(world: World, call: Call): Promise<Row> {
  const [row] = await world.sql<Row[]>`select * from payment_requests
    where id = ${call.params.paymentRequestId ?? ""} and store_id = ${call.params.storeId ?? ""}`;
  if (!row) throw notFound("payment-request-not-found", "The payment request was not found");
  return row;
}

const announce = (world: World, row: Row, type: string) =>
  world.webhooks.emit(row.store_id, type, {
    status: row.status,
    storeId: row.store_id,
    paymentRequestId: row.id,
    metadata: {},
  });

const list: Handler = async (world, call) => {
  const archived = (call.query.get("includeArchived") ?? "").toLowerCase() === "true";
  const rows = await world.sql<Row[]>`select * from payment_requests
    where store_id = ${call.params.storeId ?? ""} and (${archived} or not archived)
    order by created_at desc, id`;
  return json(rows.map(view));
};

const create: Handler = async (world, call) => {
  const store = await findStore(world.sql, call.params.storeId ?? "");
  const blank = Object.fromEntries(NAMES.map((name) => [name, null]));
  const row: Row = {
    id: guid(),
    store_id: call.params.storeId ?? "",
    created_at: world.clock.now(),
    status: "Pending",
    archived: false,
    data: readData(call.body, blank, String(store?.data.defaultCurrency ?? "USD")),
  };
  const { sql } = world;
  await sql`insert into payment_requests ${sql({ ...row, data: jsonb(sql, row.data) } as never)}`;
  await announce(world, row, "PaymentRequestCreated");
  return json(view(row));
};

const update: Handler = async (world, call) => {
  const row = await requestOf(world, call);
  const data = readData(call.body, row.data, String(row.data.currency));
  await world.sql`update payment_requests set data = ${jsonb(world.sql, data)}
    where id = ${row.id}`;
  await announce(world, row, "PaymentRequestUpdated");
  return json(view({ ...row, data }));
};

const archive: Handler = async (world, call) => {
  const row = await requestOf(world, call);
  await world.sql`update payment_requests set archived = true where id = ${row.id}`;
  await announce(world, row, "PaymentRequestArchived");
  return empty();
};

const pay: Handler = async (world, call) => {
  const row = await requestOf(world, call);
  const store = await findStore(world.sql, row.store_id);
  if (row.archived || !store)
    throw badRequest("archived", "This payment request has been archived");
  const amount = dec(textField(fieldsOf(call.body), "amount") ?? String(row.data.amount));
  const invoice = await createInvoice(world, store, {
    amount,
    currency: String(row.data.currency),
    metadata: { orderId: `PAY_REQUEST_${row.id}`, paymentRequestId: row.id },
    checkout: {},
    receipt: {},
    terms: [],
    methods: null,
  });
  return json(invoiceView(world, invoice));
};

const ALL = "/api/v1/stores/:storeId/payment-requests";
const ONE = "/payment-requests/:paymentRequestId";
const VIEW = "btcpay.store.canviewpaymentrequests";
const MODIFY = "btcpay.store.canmodifypaymentrequests";

export const paymentRequestsApi: Route[] = [
  route(`GET ${ALL}`, VIEW, list),
  route(`POST ${ALL}`, MODIFY, create),
  ...bothPaths(`GET ${ONE}`, VIEW, async (world, call) => json(view(await requestOf(world, call)))),
  ...bothPaths(`PUT ${ONE}`, MODIFY, update),
  ...bothPaths(`DELETE ${ONE}`, MODIFY, archive),
  ...bothPaths(`POST ${ONE}/pay`, VIEW, pay),
];
