import { parseDec } from "@/lib/btcpay/regtest/decimal";
import {
  badRequest,
  empty,
  json,
  notFound,
  unprocessable,
} from "@/lib/btcpay/regtest/http/answers";
import { field, fieldsOf, flagField, textField } from "@/lib/btcpay/regtest/http/body";
import {
  bothPaths,
  type Call,
  type Handler,
  type Route,
  route,
} from "@/lib/btcpay/regtest/http/router";
import { announcePayout, moveTo } from "@/lib/btcpay/regtest/payouts/announce";
import { approve } from "@/lib/btcpay/regtest/payouts/approve";
import { createPayout } from "@/lib/btcpay/regtest/payouts/claim";
import {
  type Destination,
  payoutMethod,
  readDestination,
} from "@/lib/btcpay/regtest/payouts/destination";
import { findPayout, findPullPayment, type PayoutRow } from "@/lib/btcpay/regtest/payouts/records";
import { payoutView } from "@/lib/btcpay/regtest/payouts/view";
import type { World } from "@/lib/btcpay/regtest/world";
import { pullPaymentOf } from "./pull-payments";

const NOT_FOUND = () => notFound("payout-not-found", "The payout was not found");

async function payoutOf(world: World, call: Call): Promise<PayoutRow> {
  const row = await findPayout(world.sql, call.params.payoutId ?? "");
  if (!row || row.store_id !== call.params.storeId) throw NOT_FOUND();
  return row;
}

function readClaim(call: Call) {
  const fields = fieldsOf(call.body);
  const method = payoutMethod(textField(fields, "payoutMethodId") ?? "");
  if (method === null)
    throw unprocessable({ path: "payoutMethodId", message: "Invalid payment method" });
  const text = textField(fields, "destination") ?? "";
  const destination: Destination | null = readDestination(method, text);
  if (!destination)
    throw unprocessable({
      path: "destination",
      message: "The destination is invalid for this payment method",
    });
  const given = field(fields, "amount");
  const amount = given === undefined || given === null ? null : parseDec(given);
  if (given !== undefined && given !== null && (amount === null || amount <= 0n))
    throw unprocessable({ path: "amount", message: "Amount should be more than 0" });
  return { fields, method, destination, amount };
}

const claim: Handler = async (world, call) => {
  const pullPayment = await pullPaymentOf(world, call);
  const { method, destination, amount } = readClaim(call);
  const payout = await createPayout(world, {
    storeId: pullPayment.store_id,
    pullPayment,
    method,
    destination,
    amount,
    approved: pullPayment.auto_approve,
  });
  return json(payoutView(payout));
};

const createInStore: Handler = async (world, call) => {
  const { fields, method, destination, amount } = readClaim(call);
  const id = textField(fields, "pullPaymentId");
  const pullPayment = id === undefined ? null : await findPullPayment(world.sql, id);
  const storeId = call.params.storeId ?? "";
  if (id !== undefined && pullPayment?.store_id !== storeId)
    throw notFound("pullpayment-not-found", "The pull payment was not found");
  const payout = await createPayout(world, {
    storeId,
    pullPayment,
    method,
    destination,
    amount,
    approved: flagField(fields, "approved") ?? pullPayment?.auto_approve ?? false,
    metadata: fieldsOf(field(fields, "metadata")),
  });
  return json(payoutView(payout));
};

const includesCancelled = (call: Call): boolean =>
  (call.query.get("includeCancelled") ?? "").toLowerCase() === "true";

/** Unpaged, and payouts of archived pull payments are left out: as BTCPay. */
const listInStore: Handler = async (world, call) => {
  const rows = await world.sql<PayoutRow[]>`select o.* from payouts o
    left join pull_payments p on p.id = o.pull_payment_id
    where o.store_id = ${call.params.storeId ?? ""} and not coalesce(p.archived, false)
      and (${includesCancelled(call)} or o.state <> 'Cancelled')
    order by o.created_at desc, o.id`;
  return json(rows.map(payoutView));
};

const listPublic: Handler = async (world, call) => {
  const one = await pullPaymentOf(world, call);
  const rows = await world.sql<PayoutRow[]>`select * from payouts
    where pull_payment_id = ${one.id} and (${includesCancelled(call)} or state <> 'Cancelled')
    order by created_at desc, id`;
  return json(rows.map(payoutView));
};

const getPublic: Handler = async (world, call) => {
  const one = await pullPaymentOf(world, call);
  const row = await findPayout(world.sql, call.params.claimId ?? "");
  if (row?.pull_payment_id !== one.id) throw NOT_FOUND();
  return json(payoutView(row));
};

const accept: Handler = async (world, call) => {
  const payout = await payoutOf(world, call);
  const fields = fieldsOf(call.body);
  const revision = field(fields, "revision");
  if (typeof revision !== "number")
    throw unprocessable({ path: "revision", message: "The revision is required" });
  if (payout.state !== "AwaitingApproval")
    throw badRequest("invalid-state", "The payout is not in a state that can be approved");
  if (revision !== payout.revision)
    throw badRequest("old-revision", "The crypto amount is too small.");
  const rule = /^(?:\w+\()?BTC_([A-Z]+)\)?$/.exec(textField(fields, "rateRule") ?? "");
  const named =
    rule?.[1] === undefined ? null : world.rates.pair("BTC", rule[1], world.clock.now());
  return json(payoutView(await approve(world, payout, named)));
};

async function cancel(world: World, payout: PayoutRow): Promise<PayoutRow> {
  const [row] = await world.sql<PayoutRow[]>`update payouts set state = 'Cancelled'
    where id = ${payout.id} and state in ('AwaitingApproval', 'AwaitingPayment') returning *`;
  if (!row) throw badRequest("invalid-state", "The payout is not in a state that can be cancelled");
  await announcePayout(world, row, "PayoutUpdated");
  return row;
}

const MARKS: Record<string, PayoutRow["state"][]> = {
  Completed: ["AwaitingPayment", "InProgress"],
  InProgress: ["AwaitingPayment", "InProgress"],
  AwaitingPayment: ["AwaitingPayment", "InProgress"],
};

async function markAs(world: World, payout: PayoutRow, state: string, proof: unknown) {
  if (state === "Cancelled") return cancel(world, payout);
  if (!MARKS[state]?.includes(payout.state))
    throw badRequest("invalid-state", `The payout cannot be marked as ${state}`);
  const kept = proof === null || proof === undefined ? payout.proof : fieldsOf(proof);
  return moveTo(world, payout, state as PayoutRow["state"], kept);
}

const mark: Handler = async (world, call) => {
  const fields = fieldsOf(call.body);
  const state = textField(fields, "state") ?? "";
  await markAs(world, await payoutOf(world, call), state, field(fields, "paymentProof"));
  return empty();
};

const VIEW = "btcpay.store.canviewpayouts";
const MANAGE = "btcpay.store.canmanagepayouts";
const PUBLIC = "/api/v1/pull-payments/:pullPaymentId/payouts";
const CREATE = "btcpay.store.cancreatenonapprovedpullpayments";

export const payoutsApi: Route[] = [
  route(`GET ${PUBLIC}`, "anyone", listPublic),
  route(`POST ${PUBLIC}`, "anyone", claim),
  route(`GET ${PUBLIC}/:claimId`, "anyone", getPublic),
  route("GET /api/v1/stores/:storeId/payouts", VIEW, listInStore),
  route("POST /api/v1/stores/:storeId/payouts", CREATE, createInStore),
  ...bothPaths("GET /payouts/:payoutId", VIEW, async (world, call) =>
    json(payoutView(await payoutOf(world, call))),
  ),
  ...bothPaths("POST /payouts/:payoutId", MANAGE, accept),
  ...bothPaths("DELETE /payouts/:payoutId", MANAGE, async (world, call) => {
    await cancel(world, await payoutOf(world, call));
    return empty();
  }),
  ...bothPaths("POST /payouts/:payoutId/mark", MANAGE, mark),
  ...bothPaths("POST /payouts/:payoutId/mark-paid", MANAGE, async (world, call) => {
    await markAs(world, await payoutOf(world, call), "Completed", null);
    return empty();
  }),
];
