import fc from "fast-check";
import { expect, test } from "vitest";
import { type Actor, authorize } from "@/lib/access/authorize";
import { makeActor, makeTenant, withEverything } from "@/lib/access/testing";
import type { Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import type { Asset } from "@/lib/platform/money";
import { balanceAsOf, balanceOf } from "./queries/balances";
import { proofs } from "./queries/proofs";
import { trialBalance } from "./queries/trial-balance";
import { type Posted, post, postMany, reverse } from "./steps";
import { draft } from "./testing";
import { type Answer, Model } from "./testing/model";

const seed = Number(process.env.LEDGER_SEED ?? Date.now() % 1_000_000_007);
const runs = Number(process.env.LEDGER_RUNS ?? 40);

const codes = ["float:cards", "card:a", "card:b", "tap:a", "bitcoin:btcpay", "sales", "exchange"];
const fcCode = fc.constantFrom(...codes);
const fcAsset = fc.constantFrom<Asset>("BTC/11", "JMD/2");
const fcDay = fc.integer({ min: 1, max: 28 });
const day = (n: number) => new Date(Date.UTC(2026, 9, n));

const fcMove = fc
  .record({ from: fcCode, to: fcCode, asset: fcAsset, amount: fc.bigInt(1n, 20n) })
  .filter(({ from, to }) => from !== to);
const fcPosting = fc
  .record({
    key: fc.integer({ min: 0, max: 40 }),
    kind: fc.constantFrom("a", "b"),
    moves: fc.array(fcMove, { minLength: 1, maxLength: 3 }),
    on: fcDay,
  })
  .map(({ key, kind, moves, on }) => ({
    idem: `k${key}`,
    kind,
    eventAt: day(on),
    legs: moves.flatMap(({ from, to, asset, amount }): [string, bigint, Asset][] => [
      [from, -amount, asset],
      [to, amount, asset],
    ]),
  }))
  .filter(({ legs }) => draftMoves(legs));

/** Moves that cancel out are no journal; the posting step throws on them, which rules are tested for. */
function draftMoves(legs: [string, bigint, Asset][]): boolean {
  const sums = new Map<string, bigint>();
  for (const [code, amount, asset] of legs)
    sums.set(`${code}|${asset}`, (sums.get(`${code}|${asset}`) ?? 0n) + amount);
  return [...sums.values()].some((sum) => sum !== 0n);
}

const fcCommand = fc.oneof(
  { weight: 6, arbitrary: fcPosting.map((posting) => ({ do: "post" as const, posting })) },
  {
    weight: 2,
    arbitrary: fc
      .array(fcPosting, { minLength: 1, maxLength: 5 })
      .map((postings) => ({ do: "many" as const, postings })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ nth: fc.nat(60), key: fc.nat(60), on: fcDay })
      .map((wanted) => ({ do: "reverse" as const, ...wanted })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ code: fcCode, asset: fcAsset, on: fcDay })
      .map((wanted) => ({ do: "asOf" as const, ...wanted })),
  },
);
type Command = typeof fcCommand extends fc.Arbitrary<infer C> ? C : never;

/** The real books and the model side by side; ids of the former are numbers in the latter. */
class Pair {
  readonly model = new Model();
  readonly ids: string[] = [];
  readonly scope;
  constructor(
    readonly merchantId: string,
    actor: Actor,
  ) {
    this.scope = authorize(actor, "ledger:read");
  }

  async run(command: Command): Promise<void> {
    if (command.do === "post") {
      const posting = draft(this.merchantId, command.posting);
      await this.same(this.model.post(posting), (tx) => post(tx, posting));
    } else if (command.do === "many") {
      const postings = command.postings.map((posting) => draft(this.merchantId, posting));
      const real = await answered((tx) => postMany(tx, postings));
      const wanted = this.model.postMany(postings);
      if (typeof wanted === "string") return expect(real).toBe(wanted);
      expect(Array.isArray(real)).toBe(true);
      for (const [n, answer] of wanted.entries()) this.match(answer, (real as Posted[])[n]);
    } else if (command.do === "reverse") {
      const { nth, on, key } = command;
      const wanted = this.model.reverse(nth, `r${key}`, day(on));
      const journalId = this.ids[nth] ?? "jnl_none";
      const { merchantId } = this;
      await this.same(wanted, (tx) =>
        reverse(tx, { merchantId, journalId, idem: `r${key}`, why: "", eventAt: day(on) }),
      );
    } else {
      const { code, asset, on } = command;
      const account = { merchantId: this.merchantId, code, asset, at: day(on) };
      const { amount } = await balanceAsOf(this.scope, account);
      expect(amount).toBe(this.model.balance(code, asset, day(on)));
    }
  }

  private async same(wanted: Answer, act: (tx: Tx) => Promise<Posted>): Promise<void> {
    this.match(wanted, await answered(act));
  }

  private match(wanted: Answer, real: Posted | string | undefined): void {
    if (typeof wanted === "string") {
      expect(real).toBe(wanted);
      return;
    }
    const { journalId, repeated } = real as Posted;
    expect(repeated).toBe(wanted.repeated);
    if (repeated) expect(this.ids[wanted.journal]).toBe(journalId);
    else this.ids[wanted.journal] = journalId;
  }

  async end(): Promise<void> {
    for (const code of codes)
      for (const asset of ["BTC/11", "JMD/2"] as const) {
        const { amount } = await balanceOf(this.scope, {
          merchantId: this.merchantId,
          code,
          asset,
        });
        expect(amount, `${code} ${asset}`).toBe(this.model.balance(code, asset));
      }
    for (const at of [undefined, day(7), day(21)]) {
      const { sums } = await trialBalance(this.scope, { at });
      expect(sums.every(({ difference }) => difference === 0n)).toBe(true);
    }
    const found = await proofs(this.scope);
    expect(found.filter(({ standing }) => standing === "broken")).toEqual([]);
  }
}

async function answered<T>(act: (tx: Tx) => Promise<T>): Promise<T | string> {
  try {
    return await withEverything(act);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

test(`the books do what a list in memory does (LEDGER_SEED=${seed})`, async () => {
  let commands = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fcCommand, { minLength: 20, maxLength: 60 }), async (sequence) => {
      const { id } = await makeTenant();
      const pair = new Pair(id, makeActor("accountant", id));
      for (const command of sequence) await pair.run(command);
      commands += sequence.length;
      await pair.end();
    }),
    { seed, numRuns: runs, endOnFailure: true },
  );
  process.stdout.write(`ledger model: ${commands} commands, 0 divergences, LEDGER_SEED=${seed}\n`);
}, 180_000);
