import { startOfDay } from "@/lib/platform/dates";
import { type Rewards, runCampaigns } from "./campaigns";
import { dealCards } from "./cards";
import type { Known } from "./people";
import type { Plastic } from "./plastic";
import { giveBack } from "./refunds";
import { type Return, takeBack } from "./returns";
import type { Sale } from "./sale";
import { makeSales } from "./sales";
import type { Shop } from "./shops";
import type { Size } from "./size";
import { spend } from "./spending";

export type Past = { sales: Sale[]; cards: Plastic[]; rewards: Rewards; returns: Return[] };

const personOf = (people: readonly Known[], role: string): Known => {
  const found = people.find((one) => one.role === role && one.at === null);
  if (!found) throw new Error(`Nobody is ${role}`);
  return found;
};

/** Everything that happened in the days before `now`, in memory. */
export function makePast(
  shops: readonly Shop[],
  people: readonly Known[],
  size: Size,
  now: Date,
): Past {
  const zone = "America/Jamaica";
  const days = { today: startOfDay(now, zone), since: startOfDay(now, zone, 1 - size.days) };
  const manager = personOf(people, "programme");
  const issuers = [personOf(people, "admin"), manager, manager];
  const sales = makeSales(shops, size, now);
  const cards = dealCards(shops, size, now, { issuers, support: personOf(people, "support") });
  spend(sales, cards);
  giveBack(sales, now);
  const rewards = runCampaigns(cards, size, days, manager);
  return { sales, cards, rewards, returns: takeBack(rewards, sales) };
}

/** What was made, for the last line. */
export function countsOf({ sales, cards, rewards }: Past): string {
  const paid = sales.filter((sale) => sale.paid).length;
  const backs = sales.filter((sale) => sale.back).length;
  const touches = cards.flatMap((card) => card.touches);
  const byCard = touches.filter(({ state }) => state === "paid").length;
  return [
    `${sales.length} invoices, ${paid} payments (${byCard} by Flashcard), ${cards.length} Flashcards`,
    `${touches.length} taps, ${rewards.awards.length} awards, ${backs} refunds`,
  ].join(", ");
}
