import type { ReactNode } from "react";
import type { Column, Row } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import type { ListedCard } from "@/lib/cards/queries/list-cards";
import { cardStateWords } from "@/lib/cards/rules";

const columns: Column[] = [
  { key: "number", header: "Flashcard", phone: "title", width: "150px" },
  { key: "holder", header: "Holder", phone: "hide" },
  { key: "issuer", header: "Given out by", phone: "hide", from: "lg" },
  { key: "state", header: "State", phone: "state", width: "130px" },
  { key: "tap", header: "Last tap", phone: "when", width: "120px", from: "md" },
  { key: "balance", header: "Balance", align: "end", phone: "amount", width: "150px" },
];

type CardTableProps = {
  rows: readonly ListedCard[];
  base: string;
  issuers: ReadonlyMap<string, string>;
  zone: string;
  now: Date;
  empty: ReactNode;
};

function rowOf(card: ListedCard, base: string, issuers: ReadonlyMap<string, string>): Row {
  const href = `${base}/cards/${card.id}`;
  if (!card.own || card.state === null)
    return {
      id: card.id,
      href,
      cells: { number: card.number, state: { text: "Of another Business" } },
    };
  const { word, tone } = cardStateWords[card.state];
  return {
    id: card.id,
    href,
    cells: {
      number: { text: card.number, strong: true },
      holder: card.holderName ?? "—",
      issuer: issuers.get(card.issuerMerchantId ?? "") ?? "—",
      state: { kind: "status", tone, text: word },
      tap: card.lastTapAt ? { kind: "time", at: card.lastTapAt } : "Never",
      balance: { kind: "money", value: { amount: card.balanceMsat ?? 0n, asset: "BTC/11" } },
    },
  };
}

export function CardTable({ rows, base, issuers, zone, now, empty }: CardTableProps) {
  const own = rows.filter((card) => card.own);
  const sum = own.reduce((total, card) => total + (card.balanceMsat ?? 0n), 0n);
  const label = own.length === 1 ? "1 card shown holds" : `${own.length} cards shown hold`;
  return (
    <DataTable
      caption="Flashcards, newest first"
      columns={columns}
      rows={rows.map((card) => rowOf(card, base, issuers))}
      {...{ zone, now, empty }}
      sums={own.length ? { label, values: [{ amount: sum, asset: "BTC/11" }] } : undefined}
    />
  );
}
