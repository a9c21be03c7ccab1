import { type Fact, KvList } from "@/components/ui/kv-list";
import { Money } from "@/components/ui/money";
import { Panel } from "@/components/ui/panel";
import { exactTime, relativeTime } from "@/components/ui/time-words";
import type { CardDetail } from "@/lib/cards/queries/card-detail";

type CardFactsProps = {
  card: Extract<CardDetail, { own: true }>["card"];
  issuer: string | undefined;
  issuedBy: string | undefined;
  points: bigint;
  zone: string;
  now: Date;
};

export function CardFacts({ card, issuer, issuedBy, points, zone, now }: CardFactsProps) {
  const facts: Fact[] = [
    { label: "Card number", value: card.number },
    { label: "Holder", value: card.holderName ?? "Not named" },
    { label: "Given out by", value: issuer ?? "—" },
    {
      label: "Issued",
      value: `${exactTime(card.createdAt, zone)}${issuedBy ? `, ${issuedBy}` : ""}`,
    },
    {
      label: "First load",
      value: <Money value={{ amount: card.loadMsat, asset: "BTC/11" }} />,
    },
    {
      label: "Programmed",
      value: card.programmedAt ? exactTime(card.programmedAt, zone) : "Not yet",
    },
    {
      label: "Last tap",
      value: card.lastTapAt ? relativeTime(card.lastTapAt, now, zone) : "Never",
    },
    { label: "Points on the card", value: points.toLocaleString("en-JM") },
  ];
  return (
    <Panel title="About this card">
      <KvList facts={facts} />
    </Panel>
  );
}
