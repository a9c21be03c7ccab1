import "server-only";
import { and, eq } from "drizzle-orm";
import { type Ctx, command } from "@/lib/access/command";
import { programme, tenantById } from "@/lib/access/tenants";
import { cardRequested } from "@/lib/cards/events";
import { IssueCardInput } from "@/lib/cards/inputs";
import { faceNumber } from "@/lib/cards/rules";
import { type Card, cards } from "@/lib/cards/schema";
import { noteCardEvent } from "@/lib/cards/steps";
import { post } from "@/lib/ledger/steps";
import { sha256 } from "@/lib/platform/crypto";
import { Refusal } from "@/lib/platform/errors";
import { made } from "@/lib/platform/i18n/translator";
import { newId } from "@/lib/platform/ids";
import { canonicalJson } from "@/lib/platform/json";
import { msatPerSat } from "@/lib/platform/money";
import { sevenDigits } from "./steps";

type New = typeof cards.$inferInsert;

/** The same key with the same content is the card made before; with other content it is refused. */
async function earlier(ctx: Pick<Ctx, "tx">, made: New): Promise<Card | null> {
  const [card] = await ctx.tx
    .select()
    .from(cards)
    .where(
      and(eq(cards.merchantId, made.merchantId), eq(cards.idempotencyKey, made.idempotencyKey)),
    );
  if (card && card.requestHash !== made.requestHash)
    throw new Refusal(
      "conflict",
      "This form already issued another card. Open the form again to issue one more.",
    );
  return card ?? null;
}

/** Inserts under a free number. Null when the card of this key exists already. */
async function insertOnce(ctx: Pick<Ctx, "tx">, made: Omit<New, "number">): Promise<Card | null> {
  for (let attempt = 0; attempt < 8; attempt++) {
    const row = { ...made, number: faceNumber(sevenDigits()) };
    const [card] = await ctx.tx.insert(cards).values(row).onConflictDoNothing().returning();
    if (card) return card;
    if (await earlier(ctx, row)) return null;
  }
  throw new Refusal("unavailable", "No free card number was found. Nothing was made; try again.");
}

/** Makes a Flashcard and loads it in the ledger; its pull payment follows from BTCPay. */
export const issueCard = command({
  name: "cards.issue",
  permission: "cards:issue",
  input: IssueCardInput,
  async prepare(_scope, { issuerMerchantId }) {
    const issuer = await tenantById(issuerMerchantId);
    if (issuer?.kind !== "merchant")
      throw new Refusal("not-found", "There is no such Business.", {
        issuerMerchantId: ["Choose a Business from the list"],
      });
    return programme();
  },
  async run(ctx, { issuerMerchantId, sats, holderName, idempotencyKey }, owner) {
    const wanted = {
      id: newId("card"),
      merchantId: owner.id,
      issuerMerchantId,
      idempotencyKey,
      requestHash: sha256(canonicalJson({ issuerMerchantId, sats, holderName })),
      state: "requested" as const,
      holderName: holderName ?? null,
      loadMsat: sats * msatPerSat,
      issuedBy: ctx.actor.id,
      createdAt: ctx.now,
    };
    const card = await insertOnce(ctx, wanted);
    if (!card) {
      const before = await earlier(ctx, { ...wanted, number: "" });
      if (!before) throw new Error("The earlier card vanished");
      ctx.about(owner.id, before.id);
      return { id: before.id, number: before.number };
    }
    ctx.about(owner.id, card.id);
    await post(ctx.tx, {
      merchantId: owner.id,
      idem: `card-load:${card.id}`,
      kind: "card.load",
      eventAt: ctx.now,
      ref: card.id,
      memo: made`Flashcard ${card.number} loaded`,
      legs: [
        { code: "float:cards", asset: "BTC/11", amount: -card.loadMsat },
        { code: `card:${card.id}`, asset: "BTC/11", amount: card.loadMsat },
      ],
    });
    await noteCardEvent(ctx, card, "issued");
    await ctx.emit(cardRequested, { cardId: card.id }, owner.id);
    return { id: card.id, number: card.number };
  },
});
