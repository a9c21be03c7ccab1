import { mine } from "@/lib/btcpay/regtest/chain/mine";
import { json, notFound, seeOther } from "@/lib/btcpay/regtest/http/answers";
import { fieldsOf, textField } from "@/lib/btcpay/regtest/http/body";
import { type Call, type Handler, type Route, route } from "@/lib/btcpay/regtest/http/router";
import { advance } from "@/lib/btcpay/regtest/invoices/advance";
import { leftToPay, payInvoice } from "@/lib/btcpay/regtest/invoices/pay";
import { methodsOf } from "@/lib/btcpay/regtest/invoices/records";
import type { World } from "@/lib/btcpay/regtest/world";

/** Back to the checkout for a browser, JSON for a program. */
function done(call: Call, value: unknown) {
  const browser = (call.headers["content-type"] ?? "").startsWith("application/x-www-form");
  return browser ? seeOther(`/i/${call.params.id}`) : json(value);
}

/** Makes an invoice expire now without moving the clock for everybody else. */
export async function expireNow(world: World, id: string): Promise<boolean> {
  const now = world.clock.now();
  const rows = await world.sql`update invoices set expires_at = ${now}
    where id = ${id} and status = 'New' and expires_at > ${now} returning id`;
  await advance(world, id);
  return rows.length === 1;
}

const expire: Handler = async (world, call) =>
  done(call, { expired: await expireNow(world, call.params.id ?? "") });

async function shareOf(world: World, id: string, percent: bigint): Promise<bigint> {
  const [method] = await methodsOf(world.sql, [id]);
  if (!method) throw notFound("invoice-not-found", "The invoice was not found");
  const left = await leftToPay(world, id, method);
  const msat = (left * percent) / 100n;
  return msat - (msat % 1000n);
}

const pay: Handler = async (world, call) => {
  const id = call.params.id ?? "";
  const fields = fieldsOf(call.body);
  const way = textField(fields, "way") === "onchain" ? "onchain" : "lightning";
  const share = BigInt(textField(fields, "share") ?? "100");
  const amount = await shareOf(world, id, share);
  if (textField(fields, "late") === "true") await expireNow(world, id);
  const result = await payInvoice(world, id, way, amount);
  return done(call, { outcome: result?.outcome ?? "none", paymentId: result?.paymentId ?? null });
};

const mineBlocks: Handler = async (world, call) => {
  const fields = fieldsOf(call.body);
  const blocks = Number(textField(fields, "blocks") ?? textField(fields, "blockCount") ?? 1);
  return done(call, { height: await mine(world, Math.min(100, Math.max(1, blocks || 1))) });
};

export const checkoutButtons: Route[] = [
  route("POST /i/:id/test-payment", "anyone", pay),
  route("POST /i/:id/mine-blocks", "anyone", mineBlocks),
  route("POST /i/:id/expire", "anyone", expire),
];
