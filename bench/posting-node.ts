import { cardCount } from "@/bench/fill/accounts";
import type { Measures } from "@/bench/harness/rounds";
import { median } from "@/bench/harness/samples";
import { narrow } from "@/lib/access/authorize";
import { unaudited } from "@/lib/access/command";
import { systemScope } from "@/lib/access/testing";
import { post } from "@/lib/ledger/steps";
import { pgArray } from "@/lib/ledger/steps/arrays";
import { assetIdsOf, opens, type Posting, prepare } from "@/lib/ledger/steps/posting";
import { rawSql } from "@/lib/platform/db";

const connections = 8;
let made = 0;

const anyCard = (): number => 1 + Math.floor(Math.random() * (cardCount / 2));

function draft(merchantId: string): Posting {
  const amount = BigInt(1 + Math.floor(Math.random() * 1000)) * (Math.random() < 0.5 ? 1n : -1n);
  made += 1;
  return {
    merchantId,
    idem: `bench:${process.pid}:${made}`,
    kind: "card.paid",
    eventAt: new Date(),
    legs: [
      { code: `card:b${anyCard()}`, asset: "BTC/11", amount },
      { code: `card:b${anyCard() + cardCount / 2}`, asset: "BTC/11", amount: -amount },
    ],
  };
}

/** As many as go through, on as many connections as the pool has. */
async function flood(seconds: number, one: () => Promise<unknown>): Promise<Measures> {
  const until = performance.now() + seconds * 1000;
  const began = performance.now();
  const cpu = process.cpuUsage();
  let count = 0;
  const loop = async () => {
    for (; performance.now() < until; count += 1) await one();
  };
  await Promise.all(Array.from({ length: connections }, loop));
  const { user, system } = process.cpuUsage(cpu);
  return { tps: (count * 1000) / (performance.now() - began), node: (user + system) / count };
}

/** A transaction with the scope's settings and lib/ledger's own post(). */
export const postFromNode = (merchantId: string, seconds: number): Promise<Measures> => {
  const scope = narrow(systemScope("ledger:read"), merchantId);
  return flood(seconds, () => unaudited(scope, (tx) => post(tx, draft(merchantId))));
};

/** The same call with the setting folded into it: one round trip. */
export const postFromNodeInOne = (merchantId: string, seconds: number): Promise<Measures> =>
  flood(seconds, () => {
    const { id, hash, legs, posting } = prepare(draft(merchantId));
    return rawSql()`select app.ledger_post(${merchantId}, ${id}, ${posting.idem}, ${hash}, ${posting.kind},
      null, null, null, ${posting.eventAt.toISOString()}, null,
      ${pgArray(legs.map((leg) => leg.account))}::text::bigint[],
      ${pgArray(legs.map((leg) => leg.shard))}::text::smallint[],
      ${pgArray(assetIdsOf(legs))}::text::smallint[],
      ${pgArray(legs.map((leg) => leg.amount))}::text::bigint[], ${opens(legs)})
      from set_config('app.merchants', ${merchantId}, true) as s (m) where s.m is not null`;
  });

export const nodeCpu = (rounds: Measures[]): string =>
  `${Math.round(median(rounds.map(({ node = Number.NaN }) => node)))} µs of Node CPU per posting`;
