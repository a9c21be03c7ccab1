import type { ReactNode } from "react";
import { ActionButton } from "@/components/form/action-button";
import { Figure } from "@/components/ui/figure";
import { Notice } from "@/components/ui/notice";
import { StatusPill } from "@/components/ui/status";
import { exactTime } from "@/components/ui/time-words";
import { retryIssueAction } from "@/lib/cards/actions";
import type { CardDetail } from "@/lib/cards/queries/card-detail";
import { cardStateWords } from "@/lib/cards/rules";
import { formatMoney } from "@/lib/platform/format";
import type { Money } from "@/lib/platform/money";

type CardStandingProps = {
  detail: Extract<CardDetail, { own: true }>;
  /** The balance in the Business's currency, when a rate is known. */
  worth: Money | null;
  points: bigint;
  heldBy: string | undefined;
  zone: string;
  mayIssue: boolean;
  actions: ReactNode;
};

/** What the card is, holds and can do now, with the one next action. */
export function CardStanding(props: CardStandingProps) {
  const { detail, worth, points, actions } = props;
  const { card, balanceMsat } = detail;
  const { word, tone } = cardStateWords[card.state];
  return (
    <div className="min-w-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="text-title font-semibold">
          {card.holderName ? `${card.holderName}’s Flashcard` : `Flashcard ${card.number}`}
        </h1>
        <StatusPill tone={tone}>{word}</StatusPill>
      </div>
      <p className="mt-2 flex flex-wrap items-baseline gap-x-3">
        <Figure value={{ amount: balanceMsat, asset: "BTC/11" }} />
        <span className="text-body text-soft">
          {worth && `about ${formatMoney(worth)} · `}
          {points.toLocaleString("en-JM")} points on the card
        </span>
      </p>
      <div className="mt-3 grid gap-3">
        <StandingNotice {...props} />
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}

function StandingNotice({ detail: { card }, heldBy, zone, mayIssue }: CardStandingProps) {
  if (card.state === "held" && card.heldAt)
    return (
      <Notice tone="warn" title={`On hold since ${exactTime(card.heldAt, zone)}.`}>
        {`${card.holdReason ?? ""}${heldBy ? ` (${heldBy})` : ""}. Release it to take payments again.`}
      </Notice>
    );
  if (card.state === "requested")
    return (
      <Notice
        tone="info"
        title="BTCPay is making this card."
        action={
          mayIssue &&
          card.fault && (
            <ActionButton action={retryIssueAction} input={{ cardId: card.id }} size="small">
              Try now
            </ActionButton>
          )
        }
      >
        {card.fault
          ? `${card.fault} The load is set aside; it is tried again by itself.`
          : "The load is set aside. The programming code shows here in a moment."}
      </Notice>
    );
  if (card.state === "failed")
    return (
      <Notice tone="bad" title="This card could not be made.">
        {`${card.fault ?? ""} The load went back to the float. Put right what BTCPay says, then issue a new card.`}
      </Notice>
    );
  return null;
}
