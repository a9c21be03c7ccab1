import { msg } from "@/lib/platform/i18n/translator";
import type { Asset } from "@/lib/platform/money";

/** What each figure of the home page means; opened from the figure itself. */
export const figures = {
  sales: {
    title: msg("Sales"),
    head: "sales",
    side: "credit",
    what: msg(
      "Invoices that settled on the day and what tills took in cash and by card, at their full price. Overpaid parts are kept apart and refunds are not deducted here. The sum of credits to the account “Sales”.",
    ),
  },
  invoices: {
    title: msg("Sales made"),
    head: "sales",
    side: "credit",
    what: msg(
      "Invoices that settled on the day and what tills took in cash and by card: one credit to the account “Sales” for each.",
    ),
  },
  points: {
    title: msg("Points given"),
    head: "points:given",
    side: "debit",
    what: msg(
      "Points added to Flashcards for payments on the day. One point is one satoshi. The sum of debits to the account “Points given”.",
    ),
  },
  cards: {
    title: msg("On Flashcards now"),
    head: "card",
    side: "net",
    what: msg(
      "What is owed to the holders of Flashcards at this moment: everything loaded less everything spent. The balances of the accounts “Flashcard …”.",
    ),
  },
} as const;
export type FigureKey = keyof typeof figures;
export const isFigure = (text: string): text is FigureKey => Object.hasOwn(figures, text);

/** The row that stands for every Flashcard that has none of its own. */
export const othersKey = "others";

/** One row behind a figure: a local day, or a Flashcard. */
export type ExplainRow = {
  key: string;
  label: string;
  at: Date | null;
  amount: bigint;
  count: number;
};

export const sumOfRows = (rows: ExplainRow[], unit: Asset | "count"): bigint =>
  rows.reduce((sum, row) => sum + (unit === "count" ? BigInt(row.count) : row.amount), 0n);
