import type { CardDetail } from "@/lib/cards/queries/card-detail";
import { canHold, canRelease } from "@/lib/cards/rules";
import { HoldButton } from "./hold-button";

type Props = { card: Extract<CardDetail, { own: true }>["card"]; mayHold: boolean };

/** Hold or release, for those who may. */
export function CardActions({ card, mayHold }: Props) {
  if (!mayHold) return null;
  const about = { cardId: card.id, number: card.number };
  if (canRelease(card.state)) return <HoldButton way="release" {...about} />;
  return canHold(card.state) ? <HoldButton way="hold" {...about} /> : null;
}
