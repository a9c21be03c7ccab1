import "server-only";
import { and, asc, eq, inArray, isNotNull, lt, ne } from "drizzle-orm";
import type { Scope } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { type CardTap, cardTaps } from "@/lib/cards/schema";

type TapScope = Scope<"cards:tap">;

const open = ["reserved", "in-flight"] as const;

/** Taps whose end is not known, oldest first. */
export const listOpenTaps = (scope: TapScope, before: Date, limit = 100): Promise<CardTap[]> =>
  read(scope, (r) =>
    r
      .select()
      .from(cardTaps)
      .where(and(inArray(cardTaps.state, [...open]), lt(cardTaps.at, before)))
      .orderBy(asc(cardTaps.at))
      .limit(limit),
  );

export async function tapById(scope: TapScope, tapId: string): Promise<CardTap | null> {
  const [tap] = await read(scope, (r) => r.select().from(cardTaps).where(eq(cardTaps.id, tapId)));
  return tap ?? null;
}

/** Payouts that other taps of the card have answered for already. */
export async function payoutsTaken(scope: TapScope, tap: CardTap): Promise<string[]> {
  const rows = await read(scope, (r) =>
    r
      .select({ payoutId: cardTaps.payoutId })
      .from(cardTaps)
      .where(
        and(eq(cardTaps.cardId, tap.cardId), ne(cardTaps.id, tap.id), isNotNull(cardTaps.payoutId)),
      ),
  );
  return rows.flatMap(({ payoutId }) => payoutId ?? []);
}
