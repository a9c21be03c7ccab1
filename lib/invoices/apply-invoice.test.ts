import { eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { makeActor, systemActor, systemScope, withEverything } from "@/lib/access/testing";
import type { BtcpayInvoice } from "@/lib/btcpay/client";
import { closeDb } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { outbox } from "@/lib/platform/schema";
import { applyInvoice } from "./apply-invoice";
import { createInvoice } from "./create-invoice";
import { clockNow, getInvoice, knownPayments, listInvoiceEvents } from "./queries";
import { invoices } from "./schema";
import { asked, makeShop } from "./testing/asked";
import { balancesOf, journalCount } from "./testing/balances";
import { btcpayState, paymentState } from "./testing/states";

afterAll(closeDb);
const scope = systemScope("btcpay:apply");

async function makeAsked() {
  const { tenant, owner } = await makeShop();
  const { id } = await createInvoice(owner, asked(tenant.id));
  const btcpayId = newId("btc");
  const state = (fields: Parameters<typeof btcpayState>[0]) =>
    btcpayState({ btcpayId, reference: id, ...fields });
  const apply = async (next: BtcpayInvoice, readAt?: Date) =>
    applyInvoice(systemActor, {
      merchantId: tenant.id,
      btcpayId,
      readAt: readAt ?? (await clockNow(scope)),
      state: next,
    });
  return { merchantId: tenant.id, owner, id, btcpayId, state, apply };
}
const eventsOf = (merchantId: string) =>
  withEverything((tx) =>
    tx.select().from(outbox).where(eq(outbox.merchantId, merchantId)).orderBy(outbox.id),
  );

test("the answer to a request finds its row by our id, webhook or not", async () => {
  const { id, btcpayId, state, apply } = await makeAsked();
  await apply(state({}));
  expect(await getInvoice(scope, id)).toMatchObject({
    btcpayId,
    status: "new",
    rate: "15000000.00",
    ratePair: "BTC_JMD",
    dueMsat: 16_334_000n,
    checkoutUrl: "http://btcpay.test/i/BtcpayInvoice1",
  });
});

test("paid over Lightning: payment, ledger, timeline and events in one go, and nothing the second time", async () => {
  const { merchantId, id, state, apply } = await makeAsked();
  await apply(state({}));
  const settled = state({
    status: "settled",
    lightning: [paymentState("hash1", { msat: 16_334_000n, proof: "preimage" })],
  });
  expect((await apply(settled)).verdict).toBe("newer");
  expect((await apply(settled)).verdict).toBe("unchanged");
  expect(await balancesOf(merchantId)).toEqual({
    "bitcoin:btcpay BTC/11": -16_334_000n,
    "exchange BTC/11": 16_334_000n,
    "exchange JMD/2": -245_010n,
    "rounding JMD/2": 10n,
    "sales JMD/2": 245_000n,
  });
  expect(await journalCount(merchantId)).toBe(2);
  expect(await knownPayments(scope, id)).toMatchObject([
    {
      btcpayId: "hash1",
      status: "settled",
      value: 245_010n,
      proof: "preimage",
      journalId: expect.stringMatching(/^jnl_/),
    },
  ]);
  const kinds = (await listInvoiceEvents(scope, id)).map(({ kind }) => kind);
  expect(kinds.sort()).toEqual(["created", "payment-settled", "requested", "settled"]);
  expect(await eventsOf(merchantId)).toMatchObject([
    {
      name: "invoice.settled",
      payload: {
        invoiceId: id,
        paymentHashes: ["hash1"],
        paidMsat: "16334000",
        amount: "245000",
        asset: "JMD/2",
      },
    },
  ]);
});

type Fields = Parameters<typeof btcpayState>[0];
const late = {
  status: "expired",
  additionalStatus: "paid-late",
  chain: [paymentState("tx-0")],
} satisfies Fields;
const table: [string, Fields[], Record<string, bigint>, string[]][] = [
  ["waiting", [{}], {}, []],
  [
    "unconfirmed",
    [{ status: "processing", chain: [paymentState("tx-0", { status: "processing" })] }],
    {},
    [],
  ],
  ["ran out", [{}, { status: "expired" }], {}, ["invoice.expired"]],
  [
    "part paid",
    [{ additionalStatus: "paid-partial", lightning: [paymentState("a", { msat: 8_000_000n })] }],
    { "invoices:unsettled JMD/2": 120_000n },
    [],
  ],
  [
    "paid late",
    [{ status: "expired" }, late],
    { "invoices:unsettled JMD/2": 244_995n },
    ["invoice.expired", "invoice.attention"],
  ],
  [
    "late, then accepted",
    [late, { ...late, status: "settled", additionalStatus: "marked" }],
    { "sales JMD/2": 245_000n, "rounding JMD/2": -5n },
    ["invoice.expired", "invoice.attention", "invoice.settled"],
  ],
  [
    "paid over",
    [
      {
        status: "settled",
        additionalStatus: "paid-over",
        lightning: [paymentState("a", { msat: 20_000_000n })],
      },
    ],
    { "sales JMD/2": 245_000n, "sales:over JMD/2": 55_000n },
    ["invoice.settled"],
  ],
  [
    "not confirmed",
    [
      { status: "processing", chain: [paymentState("tx-0", { status: "processing" })] },
      { status: "invalid", chain: [paymentState("tx-0", { status: "invalid" })] },
    ],
    {},
    ["invoice.attention"],
  ],
  [
    "marked, unpaid",
    [{}, { status: "settled", additionalStatus: "marked" }],
    {},
    ["invoice.settled"],
  ],
  [
    "replaced by fee",
    [
      { status: "processing", chain: [paymentState("tx-0", { status: "processing" })] },
      { chain: [] },
    ],
    {},
    [],
  ],
  [
    "settled, then double spent",
    [
      { status: "processing", chain: [paymentState("tx-0")] },
      { chain: [paymentState("tx-0", { status: "invalid" })] },
    ],
    {},
    [],
  ],
];
test.each(table)("%s", async (_, states, ledger, events) => {
  const { merchantId, state, apply } = await makeAsked();
  for (const fields of states) {
    await apply(state(fields));
    await apply(state(fields));
  }
  const held = Object.entries(await balancesOf(merchantId));
  const own = held.filter(([name]) => !/^(bitcoin|exchange)/.test(name));
  expect(Object.fromEntries(own)).toEqual(ledger);
  expect((await eventsOf(merchantId)).map(({ name }) => name)).toEqual(events);
});

test("eight workers with the same answer post it once", async () => {
  const { merchantId, state, apply } = await makeAsked();
  const settled = state({ status: "settled", lightning: [paymentState("a")] });
  const verdicts = await Promise.all(Array.from({ length: 8 }, () => apply(settled)));
  expect(verdicts.filter(({ verdict }) => verdict === "newer")).toHaveLength(1);
  expect(await journalCount(merchantId)).toBe(2);
});

test("readings in any order and number end at the newest one's ledger", async () => {
  const half = paymentState("a", { msat: 8_000_000n });
  const rest = paymentState("b", { msat: 8_334_000n });
  const steps: Fields[] = [
    {},
    { additionalStatus: "paid-partial", lightning: [half] },
    { status: "processing", lightning: [half], chain: [{ ...rest, status: "processing" }] },
    { status: "settled", lightning: [half], chain: [rest] },
  ];
  const places = fc.array(fc.nat({ max: steps.length - 1 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(places, async (order) => {
      const { merchantId, id, state, apply } = await makeAsked();
      const clock = await clockNow(scope);
      const readAt = (place: number) => new Date(clock.getTime() + place * 60_000);
      for (const place of [...order, steps.length - 1, ...order])
        await apply(state(steps[place]), readAt(place));
      const held = await balancesOf(merchantId);
      expect(held["sales JMD/2"]).toBe(245_000n);
      expect(held["invoices:unsettled JMD/2"]).toBeUndefined();
      expect((await getInvoice(scope, id)).status).toBe("settled");
    }),
    { numRuns: 15 },
  );
});

test("an invoice made at BTCPay is taken in once; an unpaid double of ours is not", async () => {
  const { merchantId, id, state, apply } = await makeAsked();
  await apply(state({}));
  const foreign = btcpayState({
    btcpayId: newId("btc"),
    currency: "USD",
    amount: { amount: 500n, asset: "USD/2" },
  });
  const take = async (next: BtcpayInvoice) =>
    applyInvoice(systemActor, {
      merchantId,
      btcpayId: next.btcpayId,
      readAt: await clockNow(scope),
      state: next,
    });
  const [first] = await Promise.all([take(foreign), take(foreign)]);
  expect((await take(btcpayState({ btcpayId: newId("btc"), reference: id }))).verdict).toBe(
    "duplicate",
  );
  const rows = await withEverything((tx) =>
    tx.select().from(invoices).where(eq(invoices.merchantId, merchantId)),
  );
  expect(rows).toHaveLength(2);
  expect(rows.find((row) => row.id === first?.invoiceId)).toMatchObject({
    source: "btcpay",
    currency: "USD",
    amount: 500n,
  });
});

test("only the console itself may apply", async () => {
  const { merchantId, btcpayId, state } = await makeAsked();
  const admin = applyInvoice(makeActor("admin", "all"), {
    merchantId,
    btcpayId,
    readAt: new Date(),
    state: state({}),
  });
  await expect(admin).rejects.toMatchObject({ code: "forbidden" });
});

test("another business's invoice with the same id at BTCPay stays its own", async () => {
  const { btcpayId, state } = await makeAsked();
  const other = await makeShop();
  await applyInvoice(systemActor, {
    merchantId: other.tenant.id,
    btcpayId,
    readAt: await clockNow(scope),
    state: state({ status: "settled", lightning: [paymentState("a")] }),
  });
  expect(Object.keys(await balancesOf(other.tenant.id))).toContain("sales JMD/2");
});
