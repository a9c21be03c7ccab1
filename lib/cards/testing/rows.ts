import { withEverything } from "@/lib/access/testing";
import { type Card, cards, cardTaps } from "@/lib/cards/schema";
import { newId } from "@/lib/platform/ids";

let made = 0;

/** A row of a card that works, as if issued by this business. */
export const cardRowOf = (issuerMerchantId: string, fields: Partial<Card> = {}) => ({
  ...{ id: newId("card"), merchantId: "ten_programme", issuerMerchantId, requestHash: "" },
  ...{
    idempotencyKey: newId("key"),
    number: `FC-${process.pid}-${++made}-${newId("n").slice(-6)}`,
  },
  ...{ state: "active" as const, loadMsat: 1n, issuedBy: "usr_x" },
  ...fields,
});

export const keepCards = (rows: ReturnType<typeof cardRowOf>[]) =>
  withEverything((tx) => tx.insert(cards).values(rows));

/** A paid tap of a card at a business. */
export const keepTap = (merchantId: string, cardId: string) =>
  withEverything((tx) =>
    tx
      .insert(cardTaps)
      .values({ id: newId("tap"), merchantId, cardId, counter: 1, state: "paid", msat: 1n }),
  );
