import type { ReactNode } from "react";
import { useT } from "#i18n";
import { ActionButton } from "@/components/form/action-button";
import { Figure } from "@/components/ui/figure";
import { Notice } from "@/components/ui/notice";
import { StatusPill } from "@/components/ui/status";
import { exactTime } from "@/components/ui/time-words";
import { retryIssueAction } from "@/lib/cards/actions";
import type { CardDetail } from "@/lib/cards/queries/card-detail";
import { cardStateWords } from "@/lib/cards/rules";
import { formatMoney } from "@/lib/platform/format";
import { said } from "@/lib/platform/i18n/said";
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
  /** Beside a list, which has the page's heading. */
  beside?: boolean;
};

/** What the card is, holds and can do now, with the one next action. */
export function CardStanding(props: CardStandingProps) {
  const t = useT();
  const { detail, worth, points, actions, beside } = props;
  const Heading = beside ? "h2" : "h1";
  const { card, balanceMsat } = detail;
  const { word, tone } = cardStateWords[card.state];
  const also = [
    worth && t("about {amount}", { amount: formatMoney(worth) }),
    t("{count, plural, one {# point} other {# points}} on the card", { count: points }),
  ];
  return (
    <div className="min-w-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Heading className="text-title font-semibold">
          {card.holderName
            ? t("{holder}’s Flashcard", { holder: card.holderName })
            : t("Flashcard {number}", { number: card.number })}
        </Heading>
        <StatusPill tone={tone}>{t(word)}</StatusPill>
      </div>
      <p className="mt-2 flex flex-wrap items-baseline gap-x-3">
        <Figure value={{ amount: balanceMsat, asset: "BTC/11" }} />
        <span className="text-body text-soft">{also.filter(Boolean).join(" · ")}</span>
      </p>
      <div className="mt-3 grid gap-3">
        <StandingNotice {...props} />
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}

function StandingNotice({ detail: { card }, heldBy, zone, mayIssue }: CardStandingProps) {
  const t = useT();
  if (card.state === "held" && card.heldAt)
    return (
      <Notice
        tone="warn"
        title={t("On hold since {time}.", { time: exactTime(card.heldAt, zone, t.locale) })}
      >
        {heldBy
          ? t("{reason} ({person}). Release it to take payments again.", {
              reason: card.holdReason,
              person: heldBy,
            })
          : t("{reason}. Release it to take payments again.", { reason: card.holdReason })}
      </Notice>
    );
  if (card.state === "requested")
    return (
      <Notice
        tone="info"
        title={t("BTCPay is making this card.")}
        action={
          mayIssue &&
          card.fault && (
            <ActionButton action={retryIssueAction} input={{ cardId: card.id }} size="small">
              {t("Try now")}
            </ActionButton>
          )
        }
      >
        {card.fault
          ? t("{fault} The load is set aside; it is tried again by itself.", {
              fault: said(card.fault, t),
            })
          : t("The load is set aside. The programming code shows here in a moment.")}
      </Notice>
    );
  if (card.state === "failed")
    return (
      <Notice tone="bad" title={t("This card could not be made.")}>
        {t(
          "{fault} The load went back to the float. Put right what BTCPay says, then issue a new card.",
          { fault: card.fault && said(card.fault, t) },
        )}
      </Notice>
    );
  return null;
}
