import { z } from "zod";
import { addressText, listParts } from "@/lib/platform/address";
import { unitsOf } from "@/lib/platform/money";
import { cardOrders, isCardView } from "./rules";

/** The most one Flashcard is loaded with at once, in sats. */
export const maxLoadSats = 10_000_000n;

const id = z.string().min(1).max(64);

const wholeSats = z.union([z.bigint(), z.number(), z.string()]).transform((value, context) => {
  const text = String(value);
  const sats = /^\d+$/.test(text) ? unitsOf(text, 0) : null;
  if (sats !== null && sats >= 1n && sats <= maxLoadSats) return sats;
  context.addIssue({
    code: "custom",
    message: sats === 0n ? "Load at least 1 sat" : "Write whole sats, from 1 to 10,000,000",
  });
  return z.NEVER;
});

const emptyIsNone = (text: string | undefined): string | undefined => text?.trim() || undefined;

export const IssueCardInput = z.object({
  issuerMerchantId: z.string().min(1, "Choose the Business that gives out this card").max(64),
  sats: wholeSats,
  holderName: z.string().max(80, "At most 80 letters").optional().transform(emptyIsNone),
  idempotencyKey: z.string().min(8).max(80),
});

export const CardInput = z.object({ cardId: id });

const reason = z
  .string()
  .trim()
  .min(3, "Say why in a few words: it stays in the card's history")
  .max(200, "At most 200 letters");

export const HoldCardInput = z.object({ cardId: id, reason });
export const ReleaseCardInput = z.object({ cardId: id, reason });
/** Up to one page of a list at once. */
export const HoldCardsInput = z.object({
  cardIds: z
    .array(id)
    .min(1, "Choose at least one Flashcard")
    .max(200, "At most 200 Flashcards at once")
    .transform((ids) => [...new Set(ids)]),
  reason,
});

/** What the NFC app sends: 7 bytes in hexadecimal, of which an NTAG 424 begins with 04. */
export const UidInput = z
  .string()
  .regex(/^04[0-9a-f]{12}$/i, "This is not the UID of an NTAG 424 card")
  .transform((text) => text.toLowerCase());

/** The address of the card list. What is not one of its filters is left out, never refused. */
export const CardListAddress = z.object({
  view: z
    .string()
    .refine(isCardView)
    .catch("all" as const),
  q: addressText,
  order: z.enum(cardOrders).catch("newest"),
  ...listParts,
});
export type CardListAddress = z.output<typeof CardListAddress>;
