import type { Actor } from "@/lib/access/authorize";
import { systemScope } from "@/lib/access/testing";
import type { BtcpayClient, BtcpayInvoice } from "@/lib/btcpay/client";
import { doubleSpend, mine, reorganize } from "@/lib/btcpay/regtest/chain/mine";
import { advanceDue } from "@/lib/btcpay/regtest/invoices/advance";
import { markInvoice as markThere } from "@/lib/btcpay/regtest/invoices/mark";
import { payInvoice } from "@/lib/btcpay/regtest/invoices/pay";
import { findInvoice } from "@/lib/btcpay/regtest/invoices/records";
import { runProcessors } from "@/lib/btcpay/regtest/payouts/processor";
import type { World } from "@/lib/btcpay/regtest/world";
import { createInvoice } from "@/lib/invoices/create-invoice";
import { markInvoice } from "@/lib/invoices/mark-invoice";
import { cancelRefund } from "@/lib/invoices/refunds/cancel-refund";
import { claimLinks } from "@/lib/invoices/refunds/queries";
import { refundInvoice } from "@/lib/invoices/refunds/refund-invoice";
import { driveRefund } from "@/lib/invoices/refunds/sagas/drive-refund";
import { wish } from "@/lib/invoices/refunds/testing/paid";
import { createAtBtcpay } from "@/lib/invoices/sagas/create-at-btcpay";
import { markAtBtcpay } from "@/lib/invoices/sagas/mark-at-btcpay";
import { syncInvoice } from "@/lib/invoices/sagas/sync-invoice";
import { Refusal } from "@/lib/platform/errors";
import { asked } from "./asked";
import type { Dice } from "./dice";

export type ModelShop = {
  merchantId: string;
  owner: Actor;
  client: BtcpayClient;
  world: World;
  url: string;
  dice: Dice;
  /** What BTCPay said of each invoice after the last step. */
  theirs: BtcpayInvoice[];
  /** Ours, by BTCPay's id. */
  ours: Map<string, string>;
  refunds: string[];
};
type Move = (shop: ModelShop) => Promise<unknown>;

/** A no is an answer like another; everything else breaks the run. */
async function orRefused<T>(run: () => Promise<T>): Promise<T | null> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** BTCPay may take the request and lose the answer; the worker asks again until it has one. */
async function stubborn({ world, dice }: ModelShop, path: string, run: () => Promise<unknown>) {
  const kind = dice.pick(["timeout", "reset-after-effect", "status"] as const);
  if (kind && dice.chance(30))
    world.faults.add({ kind, method: "POST", path, times: 1, ms: 1, status: 503 });
  await orRefused(run);
  world.faults.clear();
  await run();
}

const some = ({ dice, theirs }: ModelShop): BtcpayInvoice | undefined => dice.pick(theirs);
const ourOf = (shop: ModelShop, invoice: BtcpayInvoice | undefined) =>
  invoice && shop.ours.get(invoice.btcpayId);

const create: Move = async (shop) => {
  const { merchantId, owner, dice } = shop;
  const amount = String(1 + dice.roll(9_000));
  const currency = dice.pick(["JMD", "USD", "SATS"] as const) ?? "JMD";
  const { id: invoiceId } = await createInvoice(owner, asked(merchantId, { amount, currency }));
  await stubborn(shop, "/invoices$", () => createAtBtcpay({ merchantId, invoiceId }));
};

const createThere: Move = ({ client, dice }) =>
  client.createInvoice({
    reference: "",
    amount: { amount: BigInt(100 + dice.roll(90_000)), asset: "USD/2" },
    currency: "USD",
  });

/** All that is due, a part of it, or a little or much more. */
const pay =
  (way: "lightning" | "onchain"): Move =>
  async (shop) => {
    const invoice = some(shop);
    const due = invoice?.methods[0]?.dueMsat ?? 0n;
    const share = shop.dice.pick([undefined, 300n, 700n, 1_001n, 1_500n]);
    const part = share && due > 0n ? ((due * share) / 1_000_000n + 1n) * 1_000n : undefined;
    if (invoice) await payInvoice(shop.world, invoice.btcpayId, way, part);
  };

const drop =
  (run: typeof doubleSpend): Move =>
  async ({ world, dice, theirs }) => {
    const payments = theirs.flatMap(({ methods }) => methods.flatMap((one) => one.payments));
    const payment = dice.pick(payments.filter(({ id }) => id.endsWith("-0")));
    if (payment) await run(world, payment.id);
  };

const wait: Move = async ({ world, dice }) => {
  world.clock.setOffset(world.clock.offset() + dice.roll(25) * 60_000);
  await advanceDue(world);
  await runProcessors(world);
};

const mark: Move = async (shop) => {
  const { merchantId, owner, dice } = shop;
  const invoiceId = ourOf(shop, some(shop));
  const as = dice.pick(["settled", "invalid"] as const) ?? "invalid";
  if (!invoiceId || !(await orRefused(() => markInvoice(owner, { invoiceId, as })))) return;
  await stubborn(shop, "/status$", () => markAtBtcpay({ merchantId, invoiceId, as }));
};

const markAway: Move = async ({ world, dice, theirs }) => {
  const row = await findInvoice(world.sql, dice.pick(theirs)?.btcpayId ?? "");
  if (row) await markThere(world, row, dice.pick(["Settled", "Invalid"]) ?? "Invalid");
};

const refund: Move = async (shop) => {
  const { owner, dice, theirs } = shop;
  const paid = theirs.filter((one) => one.paid.amount > 0n);
  const invoiceId = ourOf(shop, dice.pick(paid));
  if (!invoiceId) return;
  const part = { variant: "part", amount: String(1 + dice.roll(40)) };
  const made = await orRefused(() =>
    refundInvoice(owner, wish(invoiceId, dice.chance(60) ? part : {})),
  );
  if (!made) return;
  shop.refunds.push(made.id);
  await stubborn(shop, "/refund$", () => driveRefund({ refundId: made.id }));
};

const claim: Move = async (shop) => {
  const invoiceId = ourOf(shop, some(shop));
  if (!invoiceId) return;
  const links = await claimLinks(systemScope("invoices:refund"), invoiceId);
  for (const link of links.values())
    await fetch(`${shop.url}/api/v1/pull-payments/${link.split("/").at(-1)}/payouts`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ destination: "ann@example.com", payoutMethodId: "BTC-LN" }),
    });
};

const cancel: Move = async ({ owner, dice, refunds }) => {
  const refundId = dice.pick(refunds);
  if (!refundId) return;
  await orRefused(() => cancelRefund(owner, { refundId }));
  await driveRefund({ refundId });
};

/** A webhook that came, once or in four copies at once; those of every other step are lost. */
const hear: Move = async (shop) => {
  const { merchantId, dice } = shop;
  const btcpayId = some(shop)?.btcpayId;
  if (!btcpayId) return;
  const copies = dice.chance(50) ? 4 : 1;
  await Promise.all(Array.from({ length: copies }, () => syncInvoice({ merchantId, btcpayId })));
};

/** Moves by name, as often as they are drawn. */
export const moves: Record<string, { often: number; move: Move }> = {
  create: { often: 5, move: create },
  "create there": { often: 1, move: createThere },
  "pay by Lightning": { often: 5, move: pay("lightning") },
  "pay on chain": { often: 5, move: pay("onchain") },
  mine: { often: 3, move: ({ world, dice }) => mine(world, 1 + dice.roll(6)) },
  "double spend": { often: 2, move: drop(doubleSpend) },
  reorganize: { often: 2, move: drop(reorganize) },
  wait: { often: 3, move: wait },
  mark: { often: 2, move: mark },
  "mark there": { often: 1, move: markAway },
  refund: { often: 4, move: refund },
  claim: { often: 3, move: claim },
  cancel: { often: 1, move: cancel },
  hear: { often: 4, move: hear },
};
