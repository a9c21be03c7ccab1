import { useT } from "#i18n";
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

export const CardFacts = (props: CardFactsProps) => {
  const t = useT();
  return (
    <Panel title={t("About this card")}>
      <CardFactList {...props} />
    </Panel>
  );
};

export function CardFactList({ card, issuer, issuedBy, points, zone, now }: CardFactsProps) {
  const t = useT();
  const facts: Fact[] = [
    { label: t("Card number"), value: card.number },
    { label: t("Holder"), value: card.holderName ?? t("Not named") },
    { label: t("Given out by"), value: issuer ?? "—" },
    {
      label: t("Issued"),
      value: [exactTime(card.createdAt, zone, t.locale), issuedBy].filter(Boolean).join(", "),
    },
    {
      label: t("First load"),
      value: <Money value={{ amount: card.loadMsat, asset: "BTC/11" }} />,
    },
    {
      label: t("Programmed"),
      value: card.programmedAt ? exactTime(card.programmedAt, zone, t.locale) : t("Not yet"),
    },
    {
      label: t("Last tap"),
      value: card.lastTapAt ? relativeTime(card.lastTapAt, now, zone, t) : t("Never"),
    },
    { label: t("Points on the card"), value: t.number(points) },
  ];
  return <KvList facts={facts} />;
}
