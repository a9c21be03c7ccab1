import { type SQL, sql } from "drizzle-orm";

/** A place in the journal and which way from there. */
export type Keyset = { back: boolean; at: string; id: string };

const shape = /^(older|newer)~([\d.TZ:-]{20,30})~(jnl_[0-9a-z]{26})$/;

/** A cursor as `cursorOf` wrote it; anything else is no place at all. */
export function keysetOf(cursor: string | undefined): Keyset | null {
  const [, way, at, id] = shape.exec(cursor ?? "") ?? [];
  if (!at || !id || Number.isNaN(Date.parse(at))) return null;
  return { back: way === "newer", at, id };
}

/** `at` is text with microseconds, which a Date would lose. */
export const cursorOf = (way: "older" | "newer", at: string, id: string): string =>
  `${way}~${at}~${id}`;

/** Whether `place`, a row (event_at, id), lies further on than the keyset. */
export const beyond = (keyset: Keyset | null, place: SQL): SQL => {
  if (!keyset) return sql`true`;
  const there = sql`(${keyset.at}::timestamptz, ${keyset.id})`;
  return keyset.back ? sql`${place} > ${there}` : sql`${place} < ${there}`;
};
