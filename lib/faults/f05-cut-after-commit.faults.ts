import { setTimeout as pause } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeTenant, withEverything } from "@/lib/access/testing";
import { issueCard } from "@/lib/cards/issuing/issue-card";
import { cards } from "@/lib/cards/schema";
import { admin } from "@/lib/cards/testing/issued";
import { createInvoice } from "@/lib/invoices/create-invoice";
import { invoices } from "@/lib/invoices/schema";
import { asked, makeShop } from "@/lib/invoices/testing/asked";
import { journals } from "@/lib/ledger/schema";
import { type Posting, post } from "@/lib/ledger/steps";
import { draft } from "@/lib/ledger/testing";
import { Refusal } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { type Bench, openBench } from "./testing/bench";
import { nothingWrong, tell, unbalanced } from "./testing/books";
import { type Cut, openCuttingProxy } from "./testing/cutting-proxy";
import { dice, seed } from "./testing/dice";

const rounds = Number(process.env.F05_ROUNDS ?? 30);
const roll = dice(seed);
let bench: Bench;
let proxy: Awaited<ReturnType<typeof openCuttingProxy>>;

beforeAll(async () => {
  bench = await openBench([]);
  proxy = await openCuttingProxy(bench.pg.port);
  const url = new URL(bench.urls.appUrl);
  url.port = String(proxy.port);
  process.env.DATABASE_URL = url.href;
});
afterAll(async () => {
  await bench.close();
  await proxy.close();
});

type Tried = { ids: string[]; failures: number };

/** Sends one request until it is answered, as a client would whose connection was cut; a refusal is an answer. */
async function insist(send: () => Promise<string>, cut: Cut): Promise<Tried> {
  const tried: Tried = { ids: [], failures: 0 };
  proxy.arm(cut);
  while (tried.ids.length < 2) {
    try {
      tried.ids.push(await send());
    } catch (error) {
      if (error instanceof Refusal || tried.failures > 50) throw error;
      tried.failures += 1;
      await pause(20);
    }
  }
  return tried;
}

type Kind = {
  /** Makes one request under a fresh key; the function sends it. */
  request: () => Promise<() => Promise<string>>;
  rows: () => Promise<string[]>;
};

const posting = async (input: Posting): Promise<string> =>
  (await withEverything((tx) => post(tx, input))).journalId;

const kinds: Record<string, Kind> = {
  invoice: {
    async request() {
      const { owner, tenant } = await makeShop();
      const input = asked(tenant.id);
      return async () => (await createInvoice(owner, input)).id;
    },
    rows: async () =>
      (await withEverything((tx) => tx.select({ id: invoices.id }).from(invoices))).map(
        ({ id }) => id,
      ),
  },
  card: {
    async request() {
      const issuerMerchantId = (await makeTenant()).id;
      const input = { issuerMerchantId, sats: 5000n, idempotencyKey: newId("key") };
      return async () => (await issueCard(admin, input)).id;
    },
    rows: async () =>
      (await withEverything((tx) => tx.select({ id: cards.id }).from(cards))).map(({ id }) => id),
  },
  journal: {
    async request() {
      const legs: [string, bigint][] = [
        ["bitcoin:btcpay", -700n],
        ["exchange", 700n],
      ];
      const input = draft((await makeTenant()).id, { legs });
      return () => posting(input);
    },
    rows: async () =>
      (
        await withEverything((tx) =>
          tx.select({ id: journals.id }).from(journals).where(eq(journals.kind, "test")),
        )
      ).map(({ id }) => id),
  },
};

async function cutOften(kind: Kind, cutOf: () => Cut) {
  const answered: Tried[] = [];
  const before = { rows: (await kind.rows()).length, cuts: proxy.cuts() };
  const startedAt = performance.now();
  for (let turn = 0; turn < rounds; turn++)
    answered.push(await insist(await kind.request(), cutOf()));
  const rows = await kind.rows();
  const acked = answered.map(({ ids }) => ids[0] ?? "");
  const unlike = answered.filter(({ ids }) => ids[0] !== ids[1]).length;
  const counts = {
    acked: acked.length,
    lost: acked.filter((id) => !rows.includes(id)).length,
    duplicated: rows.length - before.rows - acked.length + unlike,
    unbalanced: await unbalanced(),
  };
  const failures = answered.reduce((sum, one) => sum + one.failures, 0);
  const tookMs = Math.round(performance.now() - startedAt);
  return { counts, cuts: proxy.cuts() - before.cuts, failures, tookMs };
}

test.each(Object.entries(kinds))(
  "F05 the connection is cut after COMMIT, before its reply: a retry finds the same %s",
  async (name, kind) => {
    const { counts, ...more } = await cutOften(kind, () => "commit-reply");
    tell(`F05 ${name}`, counts, { seed, ...more });
    expect(counts).toEqual({ acked: rounds, ...nothingWrong });
    expect(more.cuts).toBe(rounds);
    expect(more.failures).toBeGreaterThanOrEqual(rounds);
  },
);

test.each(Object.entries(kinds))(
  "a connection cut inside a transaction costs one try and not a place in the pool: %s",
  async (name, kind) => {
    const { counts, ...more } = await cutOften(kind, () => ({ afterBytes: 2 + roll() * 600 }));
    tell(`cut inside, ${name}`, counts, { seed, ...more });
    expect(counts).toEqual({ acked: rounds, ...nothingWrong });
    expect(more.cuts).toBeGreaterThan(rounds / 2);
    expect(more.tookMs).toBeLessThan(rounds * 1000);
  },
);
