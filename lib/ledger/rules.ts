import { msg } from "@/lib/platform/i18n/translator";
import type { Asset } from "@/lib/platform/money";

/** Numbers of `ledger_assets`; 20-ledger.sql holds the same. */
export const assetIds = {
  "BTC/11": 1,
  "JMD/2": 2,
  "USD/2": 3,
  "KYD/2": 4,
  "XCG/2": 5,
  "EUR/2": 6,
  "PTS/0": 7,
} as const satisfies Record<Asset, number>;

export type Side = "asset" | "liability" | "income" | "equity" | "trading" | "contra";
/** `hot`: every payment touches it and no floor guards it, so it is spread over sixteen rows. */
export type AccountRule = { name: string; side: Side; floor: bigint | null; hot: boolean };

const account = (name: string, side: Side, hot = false): AccountRule => ({
  name,
  side,
  floor: null,
  hot,
});
const spendable = (name: string): AccountRule => ({
  name,
  side: "liability",
  floor: 0n,
  hot: false,
});

const single = new Map<string, AccountRule>(
  Object.entries({
    "bitcoin:btcpay": account(msg("Bitcoin at BTCPay"), "asset", true),
    exchange: account(msg("Exchange"), "trading", true),
    "invoices:unsettled": account(msg("Invoices not settled yet"), "liability"),
    sales: account(msg("Sales"), "income", true),
    "sales:over": account(msg("Overpayments"), "income"),
    rounding: account(msg("Rounding"), "income"),
    "card-terminal": account(msg("Card terminal"), "asset"),
    "cash:counted": account(msg("Cash counted"), "asset"),
    "drawers:difference": account(msg("Difference of drawers"), "income"),
    refunds: account(msg("Refunds"), "contra"),
    "refunds:open": spendable(msg("Refunds not claimed yet")),
    "float:cards": account(msg("Flashcard float"), "equity"),
    "points:issued": account(msg("Points issued"), "contra", true),
    "points:unallocated": account(msg("Points not allocated"), "contra"),
    "points:given": account(msg("Points given"), "contra", true),
    "points:programme": account(msg("Points by the programme"), "contra", true),
  }),
);

/** One account per card, tap or campaign: `card:<cardId>`. */
const perSubject = new Map<string, AccountRule & { plural: string }>(
  Object.entries({
    card: { ...spendable(msg("Flashcard")), plural: msg("Flashcards") },
    tap: { ...spendable(msg("Tap in flight")), plural: msg("Taps in flight") },
    points: { ...spendable(msg("Points of Flashcard")), plural: msg("Points of Flashcards") },
    drawer: { ...account(msg("Drawer of till"), "asset"), plural: msg("Drawers of tills") },
    budget: { ...spendable(msg("Campaign budget")), plural: msg("Campaign budgets") },
  }),
);

/** These return to zero when everything was dealt with; what stays on them is an open item. */
export const clearingFamilies = ["invoices:unsettled", "refunds:open", "tap"] as const;

const shape = /^[a-z][a-z0-9-]*(:[a-z0-9_-]+)?$/;

/** `card:card_01j…` is of the family `card` and about `card_01j…`; a single account is its own family. */
export function familyOf(code: string): { family: string; subject: string | null } {
  if (single.has(code)) return { family: code, subject: null };
  const [family = "", subject = ""] = code.split(":");
  if (!perSubject.has(family) || !subject || !shape.test(code) || code.length > 100)
    throw new Error(`The ledger has no account ${code}: add it to lib/ledger/rules.ts`);
  return { family, subject };
}

/** Throws on a code this file does not know: no account is opened by a slip of the pen. */
export function accountRule(code: string): AccountRule {
  const { family } = familyOf(code);
  const rule = single.get(family) ?? perSubject.get(family);
  if (!rule) throw new Error(`The ledger has no account ${code}`);
  return rule;
}

/** What a person calls the account. `subjectName` is the card's number or the campaign's name, where known. */
export function accountName(code: string, subjectName?: string, t = english): string {
  const { subject } = familyOf(code);
  const name = t(accountRule(code).name);
  return subject ? `${name} ${subjectName ?? subject.slice(-6).toUpperCase()}` : name;
}
const english = (message: string): string => message;

/** A line of the trial balance: `card` is "Flashcards". */
export const familyName = (family: string): string =>
  single.get(family)?.name ?? perSubject.get(family)?.plural ?? family;

export const sideNames: Record<Side, string> = {
  asset: msg("Asset"),
  liability: msg("Liability"),
  income: msg("Income"),
  equity: msg("Equity"),
  trading: msg("Trading"),
  contra: msg("Contra"),
};

/** Credit-positive in, the two columns of a trial balance out; neither is negative. */
export const columnsOf = (balance: bigint): { debit: bigint; credit: bigint } => ({
  debit: balance < 0n ? -balance : 0n,
  credit: balance > 0n ? balance : 0n,
});

export type Leg = { code: string; asset: Asset; amount: bigint };

/** Legs on one account become one; an account that ends unmoved falls away. */
export function netLegs(legs: readonly Leg[]): Leg[] {
  const sums = new Map<string, Leg>();
  for (const leg of legs) {
    const key = `${leg.code}|${leg.asset}`;
    sums.set(key, { ...leg, amount: (sums.get(key)?.amount ?? 0n) + leg.amount });
  }
  return [...sums.values()].filter((leg) => leg.amount !== 0n);
}

/** The assets whose legs do not cancel; a journal may be posted when there are none. */
export function unbalanced(legs: readonly Leg[]): Asset[] {
  const sums = new Map<Asset, bigint>();
  for (const { asset, amount } of legs) sums.set(asset, (sums.get(asset) ?? 0n) + amount);
  return [...sums].filter(([, sum]) => sum !== 0n).map(([asset]) => asset);
}

const kindNames: Record<string, string> = {
  "invoice.payment": msg("Invoice payment"),
  "invoice.payment-reversed": msg("Invoice payment reversed"),
  "invoice.settled": msg("Invoice settled"),
  "invoice.reopened": msg("Invoice reopened"),
  "refund.reserved": msg("Refund set aside"),
  "refund.paid": msg("Refund paid"),
  "refund.released": msg("Refund given up"),
  "till.sale": msg("Sale at a till"),
  "till.float": msg("Opening float"),
  "till.close": msg("Drawer counted"),
  "card.load": msg("Card load"),
  "card.load-back": msg("Card load back"),
  "card.tap-reserve": msg("Card tap reserve"),
  "card.tap-paid": msg("Card tap paid"),
  "card.tap-released": msg("Card tap released"),
  "campaign.budget": msg("Campaign budget"),
  "campaign.budget-back": msg("Campaign budget back"),
  "points.award": msg("Points award"),
  "points.given": msg("Points given"),
  "points.taken-back": msg("Points taken back"),
  reversal: msg("Reversal"),
};

/** A kind of journal as people read it; one that is not known by its own words: "tap.reserved" is "Tap reserved". */
export const kindName = (kind: string): string => {
  const known = kindNames[kind];
  if (known) return known;
  const words = kind.replace(/[^a-z0-9]+/gi, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The standing proofs of queries/proofs.ts, as a person reads them. */
export const proofNames: Record<string, string> = {
  "legs-sum-to-zero": msg("Every journal sums to zero in each currency"),
  "two-legs": msg("Every journal has two legs or more"),
  "entries-have-journals": msg("Every leg belongs to a journal"),
  "balances-are-sums": msg("Every balance is the sum of its entries"),
  "versions-are-dense": msg("Every balance has counted each of its entries"),
  "floors-hold": msg("No account is below its floor"),
  clearing: msg("Clearing accounts are back at zero"),
};

/** The work of proving the books, as its job and its key are called. */
export const proveJob = "ledger.prove";

const lateMs = 2 * 3_600_000;

/** The worker proves the books every hour: after twice that something keeps it from doing so. */
export const proofIsLate = (finishedAt: Date, now: Date): boolean =>
  now.getTime() - finishedAt.getTime() > lateMs;
