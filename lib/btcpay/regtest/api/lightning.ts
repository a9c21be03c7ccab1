import { height } from "@/lib/btcpay/regtest/chain/height";
import { later, unix } from "@/lib/btcpay/regtest/clock";
import { json, notFound, unprocessable } from "@/lib/btcpay/regtest/http/answers";
import { type Fields, field, fieldsOf, textField } from "@/lib/btcpay/regtest/http/body";
import { type Call, type Handler, type Route, route } from "@/lib/btcpay/regtest/http/router";
import { guid } from "@/lib/btcpay/regtest/ids";
import { findStore } from "@/lib/btcpay/regtest/invoices/records";
import { readBolt11 } from "@/lib/btcpay/regtest/lightning/bolt11";
import { issueBolt11 } from "@/lib/btcpay/regtest/lightning/issue";
import { nodeId, nodeMsat } from "@/lib/btcpay/regtest/lightning/node";
import { payDestination } from "@/lib/btcpay/regtest/lightning/pay-out";
import type { World } from "@/lib/btcpay/regtest/world";

type Row = {
  payment_hash: string;
  store_id: string;
  bolt11: string;
  preimage: string;
  msat: bigint | null;
  expires_at: Date;
  paid_at: Date | null;
  received_msat: bigint | null;
};

async function storeOf(world: World, call: Call) {
  const store = await findStore(world.sql, call.params.storeId ?? "");
  if (!store || (call.params.crypto ?? "").toUpperCase() !== "BTC")
    throw notFound("unknown-cryptocode", "This crypto code isn't set up in this BTCPay Server");
  return store;
}

function invoiceView(row: Row, now: Date): Fields {
  const status = row.paid_at ? "Paid" : row.expires_at <= now ? "Expired" : "Unpaid";
  return {
    id: row.payment_hash,
    status,
    BOLT11: row.bolt11,
    paidAt: row.paid_at === null ? null : unix(row.paid_at),
    expiresAt: unix(row.expires_at),
    amount: String(row.msat ?? 0n),
    amountReceived: String(row.received_msat ?? 0n),
    paymentHash: row.payment_hash,
    preimage: row.paid_at ? row.preimage : null,
    customRecords: null,
  };
}

const info: Handler = async (world, call) => {
  const store = await storeOf(world, call);
  return json({
    nodeURIs: [`${nodeId(store.node_key)}@127.0.0.1:9735`],
    blockHeight: await height(world.sql),
    alias: store.name,
    color: "#f7931a",
    version: "regtest",
    peersCount: 1,
    activeChannelsCount: 1,
    inactiveChannelsCount: 0,
    pendingChannelsCount: 0,
  });
};

const balance: Handler = async (world, call) => {
  const store = await storeOf(world, call);
  const local = await nodeMsat(world.sql, store.id);
  return json({
    onchain: { confirmed: "0", unconfirmed: "0", reserved: "0" },
    offchain: { opening: "0", local: String(local), remote: "100000000000000", closing: "0" },
  });
};

const list: Handler = async (world, call) => {
  const store = await storeOf(world, call);
  const pending = (call.query.get("pendingOnly") ?? "").toLowerCase() === "true";
  const rows = await world.sql<Row[]>`select * from node_invoices
    where store_id = ${store.id} and (not ${pending} or paid_at is null)
    order by created_at, payment_hash`;
  return json(rows.map((row) => invoiceView(row, world.clock.now())));
};

const get: Handler = async (world, call) => {
  const store = await storeOf(world, call);
  const [row] = await world.sql<Row[]>`select * from node_invoices
    where payment_hash = ${call.params.id ?? ""} and store_id = ${store.id}`;
  if (!row)
    throw notFound("invoice-not-found", "Impossible to find a lightning invoice with this id");
  return json(invoiceView(row, world.clock.now()));
};

const create: Handler = async (world, call) => {
  const store = await storeOf(world, call);
  const fields = fieldsOf(call.body);
  const amount = textField(fields, "amount") ?? "";
  if (!/^\d{1,18}$/.test(amount))
    throw unprocessable({ path: "Amount", message: "Amount should be more or equals to 0" });
  const now = world.clock.now();
  const expires = later(now, Number(field(fields, "expiry") ?? 3600));
  const description = textField(fields, "description") ?? "";
  const msat = amount === "0" ? null : BigInt(amount);
  const issued = issueBolt11({
    nodeKey: store.node_key,
    label: guid(),
    msat,
    description,
    createdAt: now,
    expiresAt: expires,
  });
  const [row] = await world.sql<Row[]>`insert into node_invoices (payment_hash, store_id, bolt11,
      preimage, msat, description, created_at, expires_at)
    values (${issued.paymentHash}, ${store.id}, ${issued.bolt11}, ${issued.preimage}, ${msat},
      ${description}, ${now}, ${expires}) returning *`;
  return json(row && invoiceView(row, now));
};

const pay: Handler = async (world, call) => {
  const store = await storeOf(world, call);
  const fields = fieldsOf(call.body);
  const text = textField(fields, "BOLT11") ?? "";
  const bolt11 = readBolt11(text);
  if (!bolt11) throw unprocessable({ path: "BOLT11", message: "The BOLT11 invoice was invalid." });
  const msat = bolt11.msat ?? BigInt(textField(fields, "amount") ?? "0");
  const paid = await payDestination(world, { storeId: store.id, text, msat });
  if (paid.status === "Failed")
    throw notFound("could-not-find-route", "Impossible to find a route to the peer");
  const view = {
    id: paid.paymentHash,
    status: paid.status,
    BOLT11: text,
    paymentHash: paid.paymentHash,
    preimage: paid.preimage,
    createdAt: unix(world.clock.now()),
    totalAmount: String(msat),
    feeAmount: "0",
  };
  return json(view, paid.status === "Pending" ? 202 : 200);
};

type Payment = {
  payment_hash: string;
  bolt11: string;
  preimage: string | null;
  msat: bigint;
  fee_msat: bigint;
  status: string;
  created_at: Date;
};

const payment: Handler = async (world, call) => {
  const store = await storeOf(world, call);
  const [row] = await world.sql<Payment[]>`select * from node_payments
    where payment_hash = ${call.params.hash ?? ""} and store_id = ${store.id}`;
  if (!row)
    throw notFound(
      "payment-not-found",
      "Impossible to find a lightning payment with this payment hash",
    );
  return json({
    id: row.payment_hash,
    status: row.status,
    BOLT11: row.bolt11,
    paymentHash: row.payment_hash,
    preimage: row.preimage,
    createdAt: unix(row.created_at),
    totalAmount: String(row.msat),
    feeAmount: String(row.fee_msat),
  });
};

const NODE = "/api/v1/stores/:storeId/lightning/:crypto";
const USE = "btcpay.store.canuselightningnode";
const VIEW = "btcpay.store.canviewlightninginvoice";

export const lightningApi: Route[] = [
  route(`GET ${NODE}/info`, USE, info),
  route(`GET ${NODE}/balance`, USE, balance),
  route(`GET ${NODE}/invoices`, VIEW, list),
  route(`POST ${NODE}/invoices`, "btcpay.store.cancreatelightninginvoice", create),
  route(`POST ${NODE}/invoices/pay`, USE, pay),
  route(`GET ${NODE}/invoices/:id`, VIEW, get),
  route(`GET ${NODE}/payments/:hash`, USE, payment),
];
