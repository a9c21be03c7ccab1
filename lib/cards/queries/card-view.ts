import "server-only";
import { authorize } from "@/lib/access/authorize";
import { systemScope } from "@/lib/access/doors/worker";
import { can } from "@/lib/access/permissions";
import type { Names } from "@/lib/cards/history/rules";
import { latestRates } from "@/lib/invoices/queries/latest-rates";
import type { JournalRow } from "@/lib/ledger/queries/journal";
import { journalsFor } from "@/lib/ledger/queries/journal";
import { assetOf, type Money } from "@/lib/platform/money";
import { worthIn as worthAt } from "@/lib/platform/rates";
import { type CardDetail, type ProgrammingLink, programmingLink } from "./card-detail";
import { peopleNames, placeNames } from "./card-names";
import type { CardScope } from "./find-card";

export type CardView = {
  names: Names;
  link: ProgrammingLink | null;
  journals: JournalRow[];
  may: { issue: boolean; program: boolean; hold: boolean };
  /** The balance at the rate BTCPay used last, within a day; null when there was none. */
  worth: Money | null;
};

async function worthOf(msat: bigint, currency: string): Promise<Money | null> {
  const asset = assetOf(currency);
  if (asset === "BTC/11") return null;
  const rates = await latestRates(systemScope("invoices:read"));
  const found = rates.find((rate) => rate.currency === currency);
  return found ? worthAt({ amount: msat, asset: "BTC/11" }, found.rate, asset) : null;
}

/** What surrounds a card on its page: names, the programming code for those who may see it, its books. */
export async function cardView(
  scope: CardScope,
  { card, taps, events, balanceMsat }: Extract<CardDetail, { own: true }>,
  { now, currency }: { now: Date; currency: string },
): Promise<CardView> {
  const { grants } = scope.actor;
  const may = {
    issue: can(grants, "cards:issue"),
    program: can(grants, "cards:program"),
    hold: can(grants, "cards:hold"),
  };
  const actors = [card.issuedBy, card.heldBy, ...events.map((event) => event.actorId)];
  const places = [card.issuerMerchantId, ...taps.map((tap) => tap.merchantId)];
  const [people, named, link, journals, worth] = await Promise.all([
    peopleNames(scope, actors),
    placeNames(scope, places),
    may.program ? programmingLink(authorize(scope.actor, "cards:program"), card.id, now) : null,
    can(grants, "ledger:read", card.merchantId)
      ? journalsFor(systemScope("ledger:read"), { code: `card:${card.id}` })
      : [],
    worthOf(balanceMsat, currency),
  ]);
  return { names: { people, places: named }, link, journals, may, worth };
}
