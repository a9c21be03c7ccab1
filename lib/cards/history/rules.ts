import type { CardDetail, CardEvent, ShownTap } from "@/lib/cards/queries/card-detail";

/** One line of a card's history. Amounts in msat; `balance` is what was on the card after it. */
export type HistoryLine = {
  id: string;
  at: Date;
  what: string;
  detail: string | null;
  where: string | null;
  amount: bigint | null;
  points: bigint | null;
  balance: bigint | null;
  tone: "good" | "warn" | "bad" | "info" | "mute";
};
export type Given = { id: string; at: Date; points: bigint; campaign: string };
export type Names = { places: ReadonlyMap<string, string>; people: ReadonlyMap<string, string> };

const reasons: Record<string, string | undefined> = {
  held: "The card was on hold",
  insufficient: "Not enough on the card",
  paying: "The invoice was being paid already",
  expired: "The invoice had ended",
  "not-paid": "BTCPay could not send it; nothing was taken",
};

const eventWords: Record<string, { what: string; tone: HistoryLine["tone"] }> = {
  issued: { what: "Issued and loaded", tone: "good" },
  ready: { what: "Ready to program", tone: "mute" },
  "not-made": { what: "Could not be made", tone: "bad" },
  "link-made": { what: "New programming link", tone: "mute" },
  programmed: { what: "Programmed", tone: "info" },
  confirmed: { what: "Confirmed by a tap", tone: "good" },
  refused: { what: "Not programmed", tone: "warn" },
  held: { what: "Put on hold", tone: "warn" },
  released: { what: "Released", tone: "good" },
};

const placeOf = (tap: ShownTap, programme: string, names: Names): string | null =>
  tap.merchantId === programme
    ? null
    : tap.merchantId === null
      ? "Another Business"
      : (names.places.get(tap.merchantId) ?? null);

function tapLine(tap: ShownTap, where: string | null): HistoryLine {
  const line = { id: tap.id, at: tap.at, where, points: null, balance: null };
  if (tap.state === "paid")
    return { ...line, what: "Payment", detail: null, amount: -tap.msat, tone: "good" };
  if (tap.state === "reserved" || tap.state === "in-flight")
    return {
      ...line,
      what: "Payment on its way",
      detail: "BTCPay has not said yet whether it arrived",
      amount: -tap.msat,
      tone: "info",
    };
  const detail = reasons[tap.reason ?? ""] ?? null;
  return { ...line, what: "Tap refused", detail, amount: null, tone: "bad" };
}

function eventLine(event: CardEvent, names: Names, loadMsat: bigint): HistoryLine {
  const { what, tone } = eventWords[event.kind] ?? { what: event.kind, tone: "mute" as const };
  const who = event.actorId ? names.people.get(event.actorId) : undefined;
  return {
    ...{ id: event.id, at: event.at, what, tone, where: null, points: null, balance: null },
    detail: [event.note, who].filter(Boolean).join(" · ") || null,
    amount: event.kind === "issued" ? loadMsat : event.kind === "not-made" ? -loadMsat : null,
  };
}

/** Everything that happened to a card, newest first, with the balance after each movement. */
export function historyOf(
  detail: Extract<CardDetail, { own: true }>,
  given: readonly Given[],
  names: Names,
): HistoryLine[] {
  const { card, taps, events, balanceMsat } = detail;
  const lines: HistoryLine[] = [
    ...taps.map((tap) => tapLine(tap, placeOf(tap, card.merchantId, names))),
    ...events.map((event) => eventLine(event, names, card.loadMsat)),
    ...given.map(({ id, at, points, campaign }) => ({
      ...{ id, at, what: "Points given", detail: campaign, where: null, tone: "good" as const },
      ...{ amount: null, points, balance: null },
    })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1));
  let after = balanceMsat;
  return lines.map((line) => {
    if (line.amount === null) return line;
    const balance = after;
    after -= line.amount;
    return { ...line, balance };
  });
}
