import { expect } from "vitest";
import { narrow } from "@/lib/access/authorize";
import { systemScope } from "@/lib/access/testing";
import type { BtcpayInvoice } from "@/lib/btcpay/client";
import { runReconcile } from "@/lib/btcpay/reconcile";
import { connectForTest, type TestBtcpay } from "@/lib/btcpay/testing";
import { knownStates } from "@/lib/invoices/queries/known-states";
import { followRefunds } from "@/lib/invoices/refunds/sagas/poll-refunds";
import { worthOf } from "@/lib/invoices/rules/books";
import { compareRange } from "@/lib/invoices/sagas/compare-range";
import { assetOf, type Currency } from "@/lib/platform/money";
import { makeShop } from "./asked";
import { balancesOf } from "./balances";
import { diceOf } from "./dice";
import { type ModelShop, moves } from "./model-moves";

const all = { from: new Date(0), to: new Date("2100-01-01T00:00:00Z") };
const drawn = Object.entries(moves).flatMap(([name, { often }]) => Array(often).fill(name));

async function openShop(btcpay: TestBtcpay, at: number, seed: number): Promise<ModelShop> {
  const { tenant, owner } = await makeShop();
  await connectForTest(tenant.id, btcpay, at);
  return {
    ...{ merchantId: tenant.id, owner, client: btcpay.client(at), dice: diceOf(seed) },
    ...{ world: btcpay.regtest.world, url: btcpay.url, theirs: [], ours: new Map(), refunds: [] },
  };
}

/** One pass over all that BTCPay has of the business, as the hourly one makes. */
async function reconcile({ merchantId }: ModelShop) {
  const run = { topic: "invoices", kind: "recent", merchantId } as const;
  const found = await runReconcile(run, (report) => compareRange({ merchantId }, all, report));
  await followRefunds({ merchantId });
  return found;
}

const settledOf = ({ methods }: BtcpayInvoice) =>
  methods.flatMap(({ payments, rate }) =>
    payments.filter(({ status }) => status === "settled").map((one) => ({ ...one, rate })),
  );

async function paidOut({ client }: ModelShop): Promise<bigint> {
  let sum = 0n;
  for (const { id } of await client.listPullPayments())
    for (const { state, msat } of await client.listPayouts(id))
      if (state === "completed") sum += msat;
  return sum;
}

/** What the books must hold by what BTCPay says alone: bitcoin, and payments that are nobody's sale yet. */
async function expectedBooks(shop: ModelShop): Promise<Record<string, bigint>> {
  const wanted: Record<string, bigint> = { "bitcoin:btcpay BTC/11": await paidOut(shop) };
  const add = (name: string, amount: bigint) => {
    wanted[name] = (wanted[name] ?? 0n) + amount;
  };
  for (const invoice of shop.theirs)
    for (const { msat, rate } of settledOf(invoice)) {
      const asset = assetOf(invoice.currency as Currency);
      add("bitcoin:btcpay BTC/11", -msat);
      const counted = invoice.status === "settled" ? 0n : worthOf(msat, rate, asset);
      add(`invoices:unsettled ${asset}`, counted);
    }
  return Object.fromEntries(Object.entries(wanted).filter(([, amount]) => amount !== 0n));
}

function sumsByAsset(books: Record<string, bigint>): Record<string, bigint> {
  const sums: Record<string, bigint> = {};
  for (const [name, amount] of Object.entries(books)) {
    const asset = name.split(" ")[1] ?? "";
    sums[asset] = (sums[asset] ?? 0n) + amount;
  }
  return sums;
}

const known = /^(bitcoin:btcpay|invoices:unsettled) /;

/** After one reconcile: our invoices are BTCPay's, the books hold what it holds, and sum to zero by asset. */
async function check(shop: ModelShop): Promise<void> {
  const { client, merchantId } = shop;
  shop.theirs = await client.listInvoices({ ...all, take: 200 });
  const scope = narrow(systemScope("btcpay:apply"), merchantId);
  const ids = shop.theirs.map(({ btcpayId }) => btcpayId);
  const held = await knownStates(scope, ids);
  shop.ours = new Map([...held].map(([btcpayId, { row }]) => [btcpayId, row.id]));
  for (const one of shop.theirs) {
    const ours = held.get(one.btcpayId);
    const { status, additionalStatus, paidAmount } = ours?.row ?? {};
    expect([one.btcpayId, status, additionalStatus, paidAmount]).toEqual([
      ...[one.btcpayId, one.status, one.additionalStatus, one.paid.amount],
    ]);
    const stand = ours?.known.filter((payment) => payment.status === "settled");
    const ourPayments = stand?.map(({ btcpayId, msat }) => [btcpayId, msat]).sort();
    expect(ourPayments).toEqual(
      settledOf(one)
        .map(({ id, msat }) => [id, msat])
        .sort(),
    );
  }
  const books = await balancesOf(merchantId);
  const compared = Object.entries(books).filter(([name]) => known.test(name));
  expect(Object.fromEntries(compared)).toEqual(await expectedBooks(shop));
  for (const [asset, sum] of Object.entries(sumsByAsset(books)))
    expect([asset, sum]).toEqual([asset, 0n]);
}

export type Drive = { seed: number; commands: number; perShop?: number };

/**
 * Draws commands by the seed, some on our side and some behind our back, and checks after each. A shop serves so
 * many of them, then comes the next; what broke names the seed and the last commands.
 */
export async function drive(btcpay: TestBtcpay, { seed, commands, perShop = 40 }: Drive) {
  const done: Record<string, number> = {};
  for (let shopAt = 0; shopAt * perShop < commands; shopAt += 1) {
    const shop = await openShop(btcpay, shopAt, seed + shopAt);
    const log: string[] = [];
    for (let at = 0; at < Math.min(perShop, commands - shopAt * perShop); at += 1) {
      const name: string = at === 0 ? "create" : (shop.dice.pick(drawn) ?? "create");
      log.push(name);
      done[name] = (done[name] ?? 0) + 1;
      try {
        await moves[name]?.move(shop);
        await reconcile(shop);
        await check(shop);
      } catch (error) {
        throw new Error(`Seed ${seed}, shop ${shopAt}: ${log.join(", ")}`, { cause: error });
      }
    }
    const again = await reconcile(shop);
    expect([again.repaired, again.differences], `Seed ${seed}, shop ${shopAt}`).toEqual([0, 0]);
  }
  return done;
}
