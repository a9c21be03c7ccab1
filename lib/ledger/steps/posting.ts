import { createHash } from "node:crypto";
import { accountRule, assetIds, familyOf, type Leg, netLegs, unbalanced } from "@/lib/ledger/rules";
import { accountId } from "@/lib/ledger/rules/account-id";
import { newId } from "@/lib/platform/ids";
import { canonicalJson, toJson } from "@/lib/platform/json";
import type { Asset } from "@/lib/platform/money";

export type Posting = {
  merchantId: string;
  /** Names the event for ever: the same key again is the same journal. At most 255 characters. */
  idem: string;
  kind: string;
  eventAt: Date;
  /** What it was about, such as an invoice's id; journals are found again by it. */
  ref?: string | null;
  memo?: string | null;
  meta?: Record<string, unknown> | null;
  reverses?: string | null;
  legs: readonly Leg[];
};

export type PlacedLeg = Leg & { account: bigint; shard: number };
export type Prepared = { posting: Posting; id: string; hash: Buffer; legs: PlacedLeg[] };

const shards = 16;
const maxUnits = 9_223_372_036_854_775_807n;

/** Kind, reference, legs and meta: what makes two postings under one key the same. Times and memos may differ. */
const hashOf = ({ kind, ref, meta, reverses }: Posting, legs: readonly PlacedLeg[]): Buffer => {
  const said = legs.map(({ code, asset, amount }) => [code, asset, amount]);
  const text = canonicalJson([kind, ref ?? null, meta ?? null, reverses ?? null, said]);
  return createHash("sha256").update(text).digest().subarray(0, 16);
};

function shardOf(leg: Leg, turn: number): number {
  const { hot, floor } = accountRule(leg.code);
  if (!hot) return 0;
  return floor !== null && leg.amount < 0n ? -1 : turn;
}

/** Nets, checks, places and sorts the legs. `turn` picks the row of hot accounts. Throws on a journal that is none. */
export function prepare(posting: Posting, turn?: number): Prepared {
  const id = newId("jnl");
  const row = turn ?? turnOf(id);
  const net = netLegs(posting.legs);
  const odd = unbalanced(net);
  if (odd.length) throw new Error(`${posting.idem}: legs in ${odd.join(", ")} do not sum to zero`);
  if (net.length < 2)
    throw new Error(`${posting.idem}: a journal moves something between accounts`);
  if (!posting.idem || posting.idem.length > 255)
    throw new Error("A posting needs a key of 1 to 255 characters");
  if (net.some(({ amount }) => amount > maxUnits || amount < -maxUnits))
    throw new Error(`${posting.idem}: an amount does not fit`);
  const legs = net
    .map((leg) => ({ ...leg, account: accountId(leg.code, leg.asset), shard: shardOf(leg, row) }))
    .sort((a, b) => (a.account < b.account ? -1 : 1));
  return { posting, id, hash: hashOf(posting, legs), legs };
}

/** Ids end in random bits, so journals spread evenly over the rows of a hot account. */
export const turnOf = (journalId: string): number =>
  createHash("md5").update(journalId).digest().readUInt8(0) % shards;

export const assetIdsOf = (legs: readonly { asset: Asset }[]): number[] =>
  legs.map(({ asset }) => assetIds[asset]);

/** What the database needs to open the accounts of these legs, should it not know them. */
export const opens = (legs: readonly PlacedLeg[]): string =>
  toJson(
    [...new Map(legs.map((leg) => [leg.account, leg])).values()].map(({ account, code, asset }) => {
      const { side, floor, hot } = accountRule(code);
      const { family } = familyOf(code);
      return { id: account, code, family, asset, side, floor, sharded: hot };
    }),
  );
