import { useT } from "#i18n";
import type { PeekLinks } from "@/components/table/peek-links";
import { RowPeek } from "@/components/table/row-peek";
import { Timeline } from "@/components/ui/timeline";
import { type Given, historyOf } from "@/lib/cards/history/rules";
import type { CardDetail } from "@/lib/cards/queries/card-detail";
import type { CardView } from "@/lib/cards/queries/card-view";
import { CardActions } from "./card-actions";
import { CardFactList } from "./card-facts";
import { subOf } from "./card-history-panel";
import { CardStanding } from "./card-standing";

const latest = 6;

type Own = Extract<CardDetail, { own: true }>;
type Props = {
  detail: CardDetail;
  /** What surrounds a card of one's own. */
  view: CardView | null;
  points: { points: bigint; given: readonly Given[] };
  fullHref: string;
  links: PeekLinks;
  zone: string;
  now: Date;
};

/** A Flashcard beside its list: what it holds, what it may do, and what it did last. */
export function CardPeek({ detail, view, fullHref, links, ...rest }: Props) {
  const t = useT();
  const { card } = detail;
  return (
    <RowPeek id={card.id} title={card.number} {...{ fullHref, links }}>
      {detail.own && view ? (
        <OwnCard {...{ detail, view }} {...rest} />
      ) : (
        <p className="text-body text-soft">
          {t(
            "Another Business gave out this card. Its holder and balance are theirs to see; here is what it did at yours.",
          )}
        </p>
      )}
    </RowPeek>
  );
}

type OwnProps = Omit<Props, "fullHref" | "links"> & { detail: Own; view: CardView };

function OwnCard({ detail, view, points, zone, now }: OwnProps) {
  const t = useT();
  const { card } = detail;
  const { people, places } = view.names;
  const lines = historyOf(detail, points.given, view.names);
  const taps = new Map(detail.taps.map((tap) => [tap.id, tap]));
  return (
    <>
      <CardStanding
        {...{ detail, zone }}
        worth={view.worth}
        points={points.points}
        heldBy={people.get(card.heldBy ?? "")}
        mayIssue={view.may.issue}
        actions={<CardActions card={card} mayHold={view.may.hold} />}
        beside
      />
      <h3 className="mt-5 mb-2 text-body font-medium">{t("About this card")}</h3>
      <CardFactList
        {...{ card, zone, now }}
        points={points.points}
        issuer={places.get(card.issuerMerchantId)}
        issuedBy={people.get(card.issuedBy)}
      />
      <h3 className="mt-5 mb-2 text-body font-medium">{t("History")}</h3>
      <Timeline
        events={lines.slice(0, latest).map((line) => ({
          ...{ id: line.id, at: line.at, tone: line.tone },
          title: t(line.what),
          detail: subOf(line, taps.get(line.id), t),
        }))}
        {...{ zone, now }}
      />
    </>
  );
}
