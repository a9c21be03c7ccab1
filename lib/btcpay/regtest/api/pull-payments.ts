import { isCurrency } from "@/lib/btcpay/regtest/currencies";
import { type Dec, dec, decText, parseDec } from "@/lib/btcpay/regtest/decimal";
import {
  badRequest,
  empty,
  type FieldFault,
  json,
  missingPermission,
  notFound,
  unprocessable,
} from "@/lib/btcpay/regtest/http/answers";
import {
  type Fields,
  field,
  fieldsOf,
  flagField,
  listField,
  textField,
} from "@/lib/btcpay/regtest/http/body";
import { mayInStore } from "@/lib/btcpay/regtest/http/guard";
import { type Call, type Handler, type Route, route } from "@/lib/btcpay/regtest/http/router";
import { lnurlOf, schemeUrl } from "@/lib/btcpay/regtest/lightning/lnurl";
import { archivePullPayment } from "@/lib/btcpay/regtest/payouts/archive";
import { createPullPayment } from "@/lib/btcpay/regtest/payouts/create";
import { payoutMethod } from "@/lib/btcpay/regtest/payouts/destination";
import { findPullPayment, type PullPaymentRow } from "@/lib/btcpay/regtest/payouts/records";
import { pullPaymentView } from "@/lib/btcpay/regtest/payouts/view";
import { speaksLnurl } from "@/lib/btcpay/regtest/payouts/withdraw";
import type { World } from "@/lib/btcpay/regtest/world";

export async function pullPaymentOf(world: World, call: Call): Promise<PullPaymentRow> {
  const row = await findPullPayment(world.sql, call.params.pullPaymentId ?? "");
  const named = call.params.storeId;
  if (!row || (named !== undefined && row.store_id !== named))
    throw notFound("pullpayment-not-found", "The pull payment was not found");
  return row;
}

function instant(fields: Fields, name: string): Date | null {
  const value = field(fields, name);
  return typeof value === "number" ? new Date(value * 1000) : null;
}

function checkWish(fields: Fields, amount: Dec | null, currency: string): void {
  const faults: FieldFault[] = [];
  const name = textField(fields, "name") ?? "";
  if (name.length > 50)
    faults.push({ path: "name", message: "The name should be maximum 50 characters." });
  if (amount === null || amount <= 0n)
    faults.push({ path: "amount", message: "The amount should more than 0." });
  if (!isCurrency(currency)) faults.push({ path: "currency", message: "Invalid currency" });
  const starts = instant(fields, "startsAt");
  const expires = instant(fields, "expiresAt");
  if (starts && expires && starts > expires)
    faults.push({ path: "expiresAt", message: "expiresAt should be higher than startAt" });
  (listField(fields, "payoutMethods") ?? []).forEach((method, index) => {
    if (payoutMethod(method) === null)
      faults.push({
        path: `payoutMethods[${index}]`,
        message: "Invalid or unsupported payment method",
      });
  });
  if (faults.length > 0) throw unprocessable(...faults);
}

const APPROVE = "btcpay.store.cancreatepullpayments";

const create: Handler = async (world, call) => {
  const fields = fieldsOf(call.body);
  const amount = parseDec(field(fields, "amount"));
  const currency = (textField(fields, "currency") ?? "").toUpperCase();
  checkWish(fields, amount, currency);
  const methods = (listField(fields, "payoutMethods") ?? ["BTC-LN", "BTC-CHAIN"]).map(
    (one) => payoutMethod(one) ?? one,
  );
  const approves = flagField(fields, "autoApproveClaims") ?? false;
  const storeId = call.params.storeId ?? "";
  if (approves && !(call.caller && (await mayInStore(world, call.caller, APPROVE, storeId))))
    throw missingPermission(APPROVE);
  const row = await createPullPayment(world, {
    store_id: storeId,
    name: textField(fields, "name") ?? "",
    description: textField(fields, "description") ?? "",
    currency,
    amount: decText(amount ?? dec(0)),
    starts_at: instant(fields, "startsAt") ?? world.clock.now(),
    expires_at: instant(fields, "expiresAt"),
    bolt11_days: String(field(fields, "BOLT11Expiration") ?? 30),
    auto_approve: approves,
    methods,
  });
  return json(pullPaymentView(world, row));
};

const list: Handler = async (world, call) => {
  const archived = (call.query.get("includeArchived") ?? "").toLowerCase() === "true";
  const rows = await world.sql<PullPaymentRow[]>`select * from pull_payments
    where store_id = ${call.params.storeId ?? ""} and (${archived} or not archived)
    order by created_at desc, id`;
  return json(rows.map((row) => pullPaymentView(world, row)));
};

const archive: Handler = async (world, call) => {
  await archivePullPayment(world, await pullPaymentOf(world, call));
  return empty();
};

const lnurl: Handler = async (world, call) => {
  const row = await pullPaymentOf(world, call);
  if (!speaksLnurl(row))
    throw badRequest("lnurl-not-supported", "LNURL is not supported for this pull payment");
  const url = `${world.publicUrl}/BTC/lnurl/withdraw/pp/${row.id}`;
  return json({ lnurlBech32: lnurlOf(url), lnurlUri: schemeUrl("lnurlw", url) });
};

const STORE = "/api/v1/stores/:storeId/pull-payments";
const ONE = "/api/v1/pull-payments/:pullPaymentId";
const ARCHIVE = "btcpay.store.canarchivepullpayments";

export const pullPaymentsApi: Route[] = [
  route(`GET ${STORE}`, "btcpay.store.canviewpullpayments", list),
  route(`POST ${STORE}`, "btcpay.store.cancreatenonapprovedpullpayments", create),
  route(`DELETE ${STORE}/:pullPaymentId`, ARCHIVE, archive),
  route(`DELETE ${ONE}`, ARCHIVE, archive),
  route(`GET ${ONE}`, "anyone", async (world, call) =>
    json(pullPaymentView(world, await pullPaymentOf(world, call))),
  ),
  route(`GET ${ONE}/lnurl`, "anyone", lnurl),
];
