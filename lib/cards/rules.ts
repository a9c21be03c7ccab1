import { msg } from "@/lib/platform/i18n/translator";
import type { Card } from "./schema";

export type CardState = Card["state"];

export const cardStateWords: Record<
  CardState,
  { word: string; tone: "good" | "warn" | "bad" | "info" | "mute" }
> = {
  requested: { word: msg("Being made"), tone: "info" },
  blank: { word: msg("Blank"), tone: "mute" },
  programmed: { word: msg("Programmed"), tone: "info" },
  active: { word: msg("Working"), tone: "good" },
  held: { word: msg("On hold"), tone: "warn" },
  failed: { word: msg("Not made"), tone: "bad" },
};

export const canHold = (state: CardState): boolean =>
  state === "blank" || state === "programmed" || state === "active";
export const canRelease = (state: CardState): boolean => state === "held";

/** A programmed card that never tapped may be written again: the first try may have broken off. */
export const canProgram = (state: CardState): boolean =>
  state === "blank" || state === "programmed";

/** The state a card had, seen from what it has done. */
export const stateAfterRelease = (card: Pick<Card, "uidHash" | "lastTapAt">): CardState =>
  card.uidHash === null ? "blank" : card.lastTapAt === null ? "programmed" : "active";

/** Luhn's check digit (ISO/IEC 7812-1, annex B), so that a mistyped number is noticed. */
export function checkDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

/** The number on the face, from seven digits: 0001234 is FC-0001-2344. */
export function faceNumber(sevenDigits: string): string {
  const digits = `${sevenDigits}${checkDigit(sevenDigits)}`;
  return `FC-${digits.slice(0, 4)}-${digits.slice(4)}`;
}

export const maskNumber = (number: string): string => `•••• ${number.slice(-4)}`;

/** The tabs of the card list. */
export const cardViews = {
  all: ["requested", "blank", "programmed", "active", "held", "failed"],
  working: ["active"],
  "to-program": ["blank", "programmed"],
  held: ["held"],
  attention: ["requested", "failed"],
  visiting: [],
} as const satisfies Record<string, readonly CardState[]>;
export type CardView = keyof typeof cardViews;
export const isCardView = (text: string | undefined): text is CardView =>
  text !== undefined && Object.hasOwn(cardViews, text);

/** How the card list may lie: by when a card was issued, or by its last tap; cards that never tapped come last. */
export const cardOrders = ["newest", "oldest", "tapped", "untapped"] as const;
export type CardOrder = (typeof cardOrders)[number];
