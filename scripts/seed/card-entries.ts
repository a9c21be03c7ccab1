import { programmeId } from "@/lib/access/tenants";
import type { CardTap } from "@/lib/cards/schema";
import type { Entry } from "./books";
import type { Plastic } from "./plastic";

const asset = "BTC/11" as const;
const move = (from: string, to: string, amount: bigint) => [
  { code: from, asset, amount: -amount },
  { code: to, asset, amount },
];

/** What the programme put in before the first card: its bitcoin at BTCPay, out of which cards are loaded. */
export function openingEntry(cards: readonly Plastic[], at: Date): Entry {
  const loaded = cards.reduce((sum, { loadMsat }) => sum + loadMsat, 0n);
  const tenth = 10_000_000_000n;
  const amount = (loaded / tenth + 3n) * tenth;
  return {
    posting: {
      ...{ merchantId: programmeId, idem: "float:opening", kind: "float.opening", eventAt: at },
      memo: "Bitcoin put in for Flashcards",
      legs: move("bitcoin:btcpay", "float:cards", amount),
    },
  };
}

/** As lib/cards/issuing/issue-card.ts loads a card. */
export const loadEntry = ({ id, number, loadMsat, createdAt }: Plastic): Entry => ({
  posting: {
    ...{ merchantId: programmeId, idem: `card-load:${id}`, kind: "card.load", ref: id },
    ...{ eventAt: createdAt, memo: `Flashcard ${number} loaded` },
    legs: move("float:cards", `card:${id}`, loadMsat),
  },
});

/** As lib/cards/gateway sets money aside for a tap (steps.ts) and ends it (settle-tap.ts). */
export function tapEntries(tap: CardTap): Entry[] {
  const { id, cardId, msat, state, invoiceId, at, finishedAt } = tap;
  if (state !== "paid" && state !== "failed") return [];
  const paid = state === "paid";
  const common = { merchantId: programmeId, ref: cardId };
  return [
    {
      posting: {
        ...{ ...common, idem: `tap-reserve:${id}`, kind: "card.tap-reserve", eventAt: at },
        legs: move(`card:${cardId}`, `tap:${id}`, msat),
      },
    },
    {
      posting: {
        ...{ ...common, idem: `tap-end:${id}`, eventAt: finishedAt ?? at },
        kind: paid ? "card.tap-paid" : "card.tap-released",
        meta: { tapId: id, ...(invoiceId ? { invoiceId } : {}) },
        legs: move(`tap:${id}`, paid ? "bitcoin:btcpay" : `card:${cardId}`, msat),
      },
      keep: (journalId) => {
        tap.journalId = journalId;
      },
    },
  ];
}
