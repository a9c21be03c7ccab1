import type { CardDetail, CardEvent, ShownTap } from "@/lib/cards/queries/card-detail";
import { msg } from "@/lib/platform/i18n/translator";

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
/** Points of a purchase; less than none when they were taken back with a refund. */
export type Given = { id: string; at: Date; points: bigint; campaign: string };
export type Names = { places: ReadonlyMap<string, string>; people: ReadonlyMap<string, string> };

const reasons: Record<string, string | undefined> = {
  held: msg("The card was on hold"),
  insufficient: msg("Not enough on the card"),
  paying: msg("The invoice was being paid already"),
  expired: msg("The invoice had ended"),
  "not-paid": msg("BTCPay could not send it; nothing was taken"),
};

const eventWords: Record<string, { what: string; tone: HistoryLine["tone"] }> = {
  issued: { what: msg("Issued and loaded"), tone: "good" },
  ready: { what: msg("Ready to program"), tone: "mute" },
  "not-made": { what: msg("Could not be made"), tone: "bad" },
  "link-made": { what: msg("New programming link"), tone: "mute" },
  programmed: { what: msg("Programmed"), tone: "info" },
  confirmed: { what: msg("Confirmed by a tap"), tone: "good" },
  refused: { what: msg("Not programmed"), tone: "warn" },
  held: { what: msg("Put on hold"), tone: "warn" },
  released: { what: msg("Released"), tone: "good" },
};

const placeOf = (tap: ShownTap, programme: string, names: Names): string | null =>
  tap.merchantId === programme
    ? null
    : tap.merchantId === null
      ? msg("Another Business")
      : (names.places.get(tap.merchantId) ?? null);

function tapLine(tap: ShownTap, where: string | null): HistoryLine {
  const line = { id: tap.id, at: tap.at, where, points: null, balance: null };
  if (tap.state === "paid")
    return { ...line, what: msg("Payment"), detail: null, amount: -tap.msat, tone: "good" };
  if (tap.state === "reserved" || tap.state === "in-flight")
    return {
      ...line,
      what: msg("Payment on its way"),
      detail: msg("BTCPay has not said yet whether it arrived"),
      amount: -tap.msat,
      tone: "info",
    };
  const detail = reasons[tap.reason ?? ""] ?? null;
  return { ...line, what: msg("Tap refused"), detail, amount: null, tone: "bad" };
}

/** Notes of these were written by the console; those of the others by a person. */
const ownNotes = ["programmed", "refused", "not-made"];

type Said = { names: Names; say: (text: string) => string };

function eventLine(event: CardEvent, { names, say }: Said, loadMsat: bigint): HistoryLine {
  const { what, tone } = eventWords[event.kind] ?? { what: event.kind, tone: "mute" as const };
  const note = event.note && ownNotes.includes(event.kind) ? say(event.note) : event.note;
  const who = event.actorId ? names.people.get(event.actorId) : undefined;
  return {
    ...{ id: event.id, at: event.at, what, tone, where: null, points: null, balance: null },
    detail: [note, who].filter(Boolean).join(" · ") || null,
    amount: event.kind === "issued" ? loadMsat : event.kind === "not-made" ? -loadMsat : null,
  };
}

/** Everything that happened to a card, newest first, with the balance after each movement; `say` translates the console's own notes. */
export function historyOf(
  detail: Extract<CardDetail, { own: true }>,
  given: readonly Given[],
  names: Names,
  say = (text: string): string => text,
): HistoryLine[] {
  const { card, taps, events, balanceMsat } = detail;
  const lines: HistoryLine[] = [
    ...taps.map((tap) => tapLine(tap, placeOf(tap, card.merchantId, names))),
    ...events.map((event) => eventLine(event, { names, say }, card.loadMsat)),
    ...given.map(({ id, at, points, campaign }) => ({
      ...{
        id,
        at,
        what: points < 0n ? msg("Points taken back") : msg("Points given"),
        detail: campaign,
        where: null,
        tone: points < 0n ? ("warn" as const) : ("good" as const),
      },
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
