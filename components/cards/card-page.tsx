import { Breadcrumb } from "@/components/ui/breadcrumb";
import type { CardDetail } from "@/lib/cards/queries/card-detail";
import type { CardView } from "@/lib/cards/queries/card-view";
import { canProgram } from "@/lib/cards/rules";
import { CardActions } from "./card-actions";
import { CardFace } from "./card-face";
import { CardFacts } from "./card-facts";
import { CardHistoryPanel } from "./card-history-panel";
import { CardLedger } from "./card-ledger";
import { CardStanding } from "./card-standing";
import { ProgramPanel } from "./program-panel";

type Points = {
  points: bigint;
  given: readonly { id: string; at: Date; points: bigint; campaign: string }[];
};
type CardPageProps = {
  detail: Extract<CardDetail, { own: true }>;
  view: CardView;
  points: Points;
  base: string;
  zone: string;
  now: Date;
};

export function CardPage({ detail, view, points, base, zone, now }: CardPageProps) {
  const { card } = detail;
  const { people, places } = view.names;
  return (
    <>
      <Breadcrumb
        items={[{ label: "Flashcards", href: `${base}/cards` }, { label: card.number }]}
      />
      <div className="grid gap-6 pt-2 pb-6 md:grid-cols-[minmax(0,336px)_1fr] md:gap-10">
        <CardFace number={card.number} holder={card.holderName} dimmed={card.state === "held"} />
        <CardStanding
          {...{ detail, zone }}
          worth={view.worth}
          points={points.points}
          heldBy={people.get(card.heldBy ?? "")}
          mayIssue={view.may.issue}
          actions={<CardActions card={card} mayHold={view.may.hold} />}
        />
      </div>
      <div className="grid items-start gap-4 wide:grid-cols-[1fr_336px]">
        <div className="grid min-w-0 gap-4">
          {view.may.program && canProgram(card.state) && (
            <ProgramPanel
              cardId={card.id}
              link={view.link}
              again={card.state === "programmed"}
              zone={zone}
            />
          )}
          <CardHistoryPanel {...{ detail, zone, now }} given={points.given} names={view.names} />
          <CardLedger journals={view.journals} {...{ card, zone, now }} />
        </div>
        <CardFacts
          {...{ card, zone, now }}
          points={points.points}
          issuer={places.get(card.issuerMerchantId)}
          issuedBy={people.get(card.issuedBy)}
        />
      </div>
    </>
  );
}
