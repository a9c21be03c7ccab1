import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { within } from "@/lib/access/authorize";
import type { CardOrder } from "@/lib/cards/rules";
import { cards } from "@/lib/cards/schema";
import type { Place } from "@/lib/platform/place";
import type { CardScope } from "./find-card";

const micros = (instant: AnyColumn): SQL => sql`(extract(epoch from ${instant}) * 1000000)::bigint`;
const last = 2n ** 62n;

const falls = (order: CardOrder): boolean => order === "newest" || order === "tapped";

/**
 * What the list is ordered by. When a card tapped last is told to nobody but those whose card it is, by its place
 * in the list neither: the others lie behind, with those that never tapped.
 */
export function cardOrder(scope: CardScope, order: CardOrder) {
  const [fall, made] = [falls(order), order === "newest" || order === "oldest"];
  const never = fall ? 0n : last;
  const key = made
    ? sql`${cards.createdAt}`
    : sql`case when ${within(scope, cards.issuerMerchantId)}
        then coalesce(${micros(cards.lastTapAt)}, ${never}::bigint) else ${never}::bigint end`;
  /** In microseconds, which a Date would lose. */
  const value = sql<bigint>`${made ? micros(cards.createdAt) : key}`.mapWith(BigInt);
  const instant = (at: bigint) =>
    made ? sql`timestamptz 'epoch' + ${at}::bigint * interval '1 microsecond'` : sql`${at}::bigint`;
  return {
    by: (back: boolean): SQL => {
      const way = fall === back ? sql`asc` : sql`desc`;
      return sql`${key} ${way}, ${cards.id} ${way}`;
    },
    beyond: (place: Place): SQL => {
      const side = fall === place.back ? sql`>` : sql`<`;
      return sql`(${key}, ${cards.id}) ${side} (${instant(place.value)}, ${place.id})`;
    },
    value,
  };
}
