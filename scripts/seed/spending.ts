import { later } from "./fates";
import { idAt } from "./ids";
import { isHeld, type Plastic, type Touch } from "./plastic";
import { type Random, randomOf } from "./random";
import type { Sale } from "./sale";

/** How likely somebody with a Flashcard pays a price with it. */
function liking(dueMsat: bigint): number {
  if (dueMsat <= 20_000_000n) return 0.42;
  if (dueMsat <= 60_000_000n) return 0.3;
  return dueMsat <= 200_000_000n ? 0.1 : 0;
}

const emptyBelow = 4_000_000n;
const tries = 6;

/** Cards in people's pockets, by the Business that gave them out; the empty ones are thrown away when met. */
class Pockets {
  private readonly all: Plastic[] = [];
  private readonly own = new Map<string, Plastic[]>();

  add(card: Plastic): void {
    this.all.push(card);
    const { key } = card.issuer;
    this.own.set(key, [...(this.own.get(key) ?? []), card]);
  }

  one(key: string, draw: Random): Plastic | null {
    const own = this.own.get(key) ?? [];
    const list = own.length > 0 && draw.chance(0.72) ? own : this.all;
    if (list.length === 0) return null;
    const at = draw.whole(0, list.length - 1);
    const card = list[at] as Plastic;
    if (card.leftMsat >= emptyBelow) return card;
    list[at] = list.at(-1) as Plastic;
    list.pop();
    return null;
  }
}

const isRead = (card: Plastic, at: Date): boolean => (card.touches.at(-1)?.finishedAt ?? at) > at;

type End = Pick<Touch, "state" | "reason" | "msat" | "sale">;

function touch(card: Plastic, at: Date, end: End, draw: Random): void {
  card.counter += draw.chance(0.9) ? 1 : 2;
  const finishedAt = end.state === "declined" ? at : later(at, draw.whole(500, 950));
  card.touches.push({ id: idAt("tap", at, draw), counter: card.counter, ...end, at, finishedAt });
}

/** Somebody taps with what is no good, and pays another way. True when nothing came of it. */
function goesWrong(card: Plastic, sale: Sale, at: Date, draw: Random): boolean {
  const early = later(at, -draw.whole(9, 14) * 1000);
  if (isHeld(card, early)) {
    const noted = card.touches.filter(({ reason }) => reason === "held").length;
    const held = { state: "declined", reason: "held", msat: 0n, sale: null } as const;
    if (noted < 3) touch(card, early, held, draw);
    return true;
  }
  if (card.leftMsat < sale.dueMsat) {
    const short = { state: "declined", reason: "insufficient", msat: sale.dueMsat, sale } as const;
    if (draw.chance(0.1)) touch(card, early, short, draw);
    return true;
  }
  const lost = { state: "failed", reason: "not-paid", msat: sale.dueMsat, sale } as const;
  if (draw.chance(0.003)) touch(card, early, lost, draw);
  return false;
}

function payWith(pockets: Pockets, sale: Sale, at: Date, draw: Random): void {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const card = pockets.one(sale.shop.key, draw);
    if (!card || isRead(card, later(at, -20_000)) || goesWrong(card, sale, at, draw)) continue;
    touch(card, at, { state: "paid", reason: null, msat: sale.dueMsat, sale }, draw);
    card.leftMsat -= sale.dueMsat;
    sale.cardId = card.id;
    return;
  }
}

/** Decides in the order of time which sales a Flashcard pays, never beyond what is on it. */
export function spend(sales: readonly Sale[], cards: readonly Plastic[]): void {
  const waiting = cards
    .flatMap((card) => (card.activeAt ? [{ card, from: card.activeAt }] : []))
    .sort((a, b) => a.from.getTime() - b.from.getTime());
  const paid = sales
    .flatMap((sale) => (sale.fate === "settled" && sale.paid ? [{ sale, paid: sale.paid }] : []))
    .filter((one) => one.paid.method === "BTC-LN")
    .sort((a, b) => a.paid.at.getTime() - b.paid.at.getTime());
  const pockets = new Pockets();
  let next = 0;
  for (const one of paid) {
    const at = later(one.paid.at, -800);
    for (let card = waiting[next]; card && card.from < at; card = waiting[next]) {
      pockets.add(card.card);
      next += 1;
    }
    const draw = randomOf(`tap:${one.sale.btcpayId}`);
    if (draw.chance(liking(one.sale.dueMsat))) payWith(pockets, one.sale, at, draw);
  }
}
