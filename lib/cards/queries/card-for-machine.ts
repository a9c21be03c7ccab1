import "server-only";
import { eq } from "drizzle-orm";
import type { Scope } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { type Card, cards } from "@/lib/cards/schema";

/** The whole row, sealed fields too: for sagas and the gateway, never for a page. */
export async function cardForMachine(
  scope: Scope<"btcpay:apply" | "cards:tap">,
  cardId: string,
): Promise<Card | null> {
  const [card] = await read(scope, (r) => r.select().from(cards).where(eq(cards.id, cardId)));
  return card ?? null;
}
