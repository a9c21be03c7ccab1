import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import type { Asset } from "@/lib/platform/money";
import { accounts, entries, journals, ledgerAssets } from "./schema";
import { pgArray } from "./steps/arrays";
import { assetIdsOf, opens, type Posting, prepare, turnOf } from "./steps/posting";
import { asRefusal } from "./steps/refusal";

export type { Posting } from "./steps/posting";
/** `repeated`: the key was posted before with the same content; nothing was written now. */
export type Posted = { journalId: string; repeated: boolean };
type On = Tx | { tx: Tx };

const txOf = (on: On): Tx => ("tx" in on ? on.tx : on);

/**
 * Writes one journal inside the caller's transaction. Refuses with `conflict` (the key stands for other content)
 * and `limit-reached` (a floor); both end the transaction, so wrap in `tx.transaction` to go on after one.
 * Several journals in one transaction: use postMany, which takes its locks in order.
 */
export async function post(on: On, posting: Posting): Promise<Posted> {
  const { id, hash, legs } = prepare(posting);
  const { merchantId, idem, kind, eventAt, ref, memo, reverses, meta } = posting;
  const [row] = await txOf(on)
    .execute<{ id: string }>(sql`select app.ledger_post(
      ${merchantId}, ${id}, ${idem}, decode(${hash.toString("hex")}, 'hex'), ${kind}, ${ref ?? null},
      ${memo ?? null}, ${reverses ?? null}, ${eventAt.toISOString()}, ${meta ? JSON.stringify(meta) : null},
      ${pgArray(legs.map((leg) => leg.account))}, ${pgArray(legs.map((leg) => leg.shard))},
      ${pgArray(assetIdsOf(legs))}, ${pgArray(legs.map((leg) => leg.amount))}, ${opens(legs)}) as id`)
    .catch((error) => {
      throw asRefusal(error);
    });
  const journalId = row?.id ?? id;
  return { journalId, repeated: journalId !== id };
}

/** All of them or none, in one round trip, of one tenant or several; floors hold at the end. Answers in the order given. */
export async function postMany(on: On, postings: readonly Posting[]): Promise<Posted[]> {
  if (postings.length === 0) return [];
  const turn = turnOf(postings[0]?.idem ?? "");
  const all = postings.map((posting) => prepare(posting, turn));
  const each = <T>(pick: (posting: Posting) => T) => all.map(({ posting }) => pick(posting));
  const legs = all.flatMap((one) => one.legs);
  const [row] = await txOf(on)
    .execute<{ ids: string[] }>(sql`select app.ledger_post_many(
      ${pgArray(each((p) => p.merchantId))}, ${pgArray(all.map(({ id }) => id))}, ${pgArray(each((p) => p.idem))},
      ${pgArray(all.map(({ hash }) => hash.toString("hex")))}, ${pgArray(each((p) => p.kind))},
      ${pgArray(each((p) => p.ref ?? null))}, ${pgArray(each((p) => p.memo ?? null))},
      ${pgArray(each((p) => p.eventAt))}, ${pgArray(each((p) => (p.meta ? JSON.stringify(p.meta) : null)))},
      ${pgArray(all.flatMap((one, n) => one.legs.map(() => n + 1)))}, ${pgArray(legs.map((leg) => leg.account))},
      ${pgArray(legs.map((leg) => leg.shard))}, ${pgArray(assetIdsOf(legs))},
      ${pgArray(legs.map((leg) => leg.amount))}, ${opens(legs)}) as ids`)
    .catch((error) => {
      throw asRefusal(error);
    });
  return all.map(({ id }, n) => ({
    journalId: row?.ids[n] ?? id,
    repeated: row?.ids[n] !== id,
  }));
}

/** Posts the opposite of a journal, once: a second reversal under another key is a `conflict`. */
export async function reverse(
  on: On,
  wanted: { merchantId: string; journalId: string; idem: string; why: string; eventAt: Date },
): Promise<Posted> {
  const { merchantId, journalId, idem, why, eventAt } = wanted;
  const rows = await txOf(on)
    .select({
      ref: journals.ref,
      code: accounts.code,
      asset: ledgerAssets.asset,
      amount: entries.amount,
    })
    .from(journals)
    .innerJoin(
      entries,
      and(eq(entries.merchantId, journals.merchantId), eq(entries.journalId, journals.id)),
    )
    .innerJoin(
      accounts,
      and(eq(accounts.merchantId, entries.merchantId), eq(accounts.id, entries.accountId)),
    )
    .innerJoin(ledgerAssets, eq(ledgerAssets.id, entries.asset))
    .where(and(eq(journals.merchantId, merchantId), eq(journals.id, journalId)));
  if (rows.length === 0) throw new Refusal("not-found", "There is no such journal here.");
  return post(on, {
    merchantId,
    idem,
    kind: "reversal",
    eventAt,
    ref: rows[0]?.ref ?? null,
    memo: why,
    reverses: journalId,
    legs: rows.map(({ code, asset, amount }) => ({
      code,
      asset: asset as Asset,
      amount: -amount,
    })),
  });
}
