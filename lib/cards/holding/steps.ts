import "server-only";
import { eq } from "drizzle-orm";
import type { Ctx } from "@/lib/access/command";
import { type CardScope, findCard } from "@/lib/cards/queries/find-card";
import { type Card, cards } from "@/lib/cards/schema";
import { Refusal } from "@/lib/platform/errors";

/** The card, locked until the command ends, if the scope may see it. */
export async function lockCard(
  { tx, scope }: Pick<Ctx, "tx"> & { scope: CardScope },
  cardId: string,
): Promise<Card> {
  await findCard(scope, cardId, tx);
  const [card] = await tx.select().from(cards).where(eq(cards.id, cardId)).for("update");
  if (!card) throw new Refusal("not-found", "There is no such Flashcard here.");
  return card;
}
