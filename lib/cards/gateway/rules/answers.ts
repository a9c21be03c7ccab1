import { msg } from "@/lib/platform/i18n/translator";
import { k1Of, type Tap } from "./tap";

/** Why a tap was declined; kept with the tap and said in words. */
export const declineWords = {
  held: msg("This Flashcard is on hold. Ask the business that gave it to you."),
  insufficient: msg("There is not enough on this Flashcard for this payment. Nothing was taken."),
  paying: msg("This invoice is being paid already. Nothing more was taken."),
  expired: msg("This invoice has ended. Ask for a new one."),
  "not-paid": msg("The payment did not go through. Nothing was taken from the Flashcard."),
} as const;
export type DeclineReason = keyof typeof declineWords;

/** One sentence for a bad length, an unknown card and a bad MAC, so that none can be told from another. */
export const notRecognised = msg("This Flashcard was not recognised. Tap it again.");
export const tapUsed = msg("This tap was used already. Tap the Flashcard again.");
export const noAmount = msg("Ask for a Lightning invoice with an amount.");
export const onItsWay = msg("The payment is on its way. It shows here as soon as it has arrived.");

/** What LNURL clients read (LUD-03): OK, possibly with a word, or ERROR with the reason. */
export type LnurlStatus = { status: "OK"; reason?: string } | { status: "ERROR"; reason: string };

export const refusalAnswer = (reason: string): LnurlStatus => ({ status: "ERROR", reason });

/** Whole millisatoshi as the JSON integer LNURL asks for. */
function wholeNumber(units: bigint): number {
  if (units > BigInt(Number.MAX_SAFE_INTEGER)) throw new Error("Too large for a JSON number");
  return Number(units);
}

/** LNURL-withdraw (LUD-03) of a card; `available` in msat is the most a tap may ask for. */
export const withdrawRequest = (
  tap: Tap,
  card: { number: string; available: bigint },
  callback: string,
) => ({
  tag: "withdrawRequest" as const,
  callback,
  k1: k1Of(tap),
  defaultDescription: `Flashcard ${card.number}`,
  minWithdrawable: card.available > 0n ? 1 : 0,
  maxWithdrawable: wholeNumber(card.available),
  currentBalance: wholeNumber(card.available),
});
