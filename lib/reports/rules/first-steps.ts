import { can, type Grant, type Permission } from "@/lib/access/permissions";
import { msg } from "@/lib/platform/i18n/translator";

export type StepKey =
  | "register"
  | "connect"
  | "invite"
  | "invoice"
  | "payment"
  | "card"
  | "campaign";

/** What is true now, of the steps that make sense at a place. Nothing is remembered: what was undone is open again. */
export type FirstFacts = { readonly [step in StepKey]?: boolean | undefined } & {
  /** Address of the Business registered last. */
  readonly newest?: string | null;
  /** Address of the programme while it has no store to load Flashcards from. */
  readonly float?: string | null;
};
export type FirstStep = {
  key: StepKey;
  done: boolean;
  title: string;
  why: string;
  action: { label: string; href: string };
};
export type Newcomer = {
  grants: readonly Grant[];
  /** The business in the address, and its id; `all` and null for every business. */
  business: string;
  merchantId: string | null;
};
type Wish = Omit<FirstStep, "done"> & { permission: Permission };

const atShop = (facts: FirstFacts, base: string): Wish[] => [
  {
    ...{ key: "connect", permission: "settings:connect", title: msg("Connect BTCPay") },
    why: msg(
      "Payments go straight to your own BTCPay store; until one is connected, invoices wait.",
    ),
    action: { label: msg("Connect a store"), href: `${base}/settings/connect` },
  },
  {
    ...{ key: "invite", permission: "people:invite", title: msg("Invite your team") },
    why: msg(
      "Cashiers take payments, accountants download the books, and each signs in with their own name.",
    ),
    action: { label: msg("Invite a person"), href: `${base}/people` },
  },
  {
    ...{ key: "invoice", permission: "invoices:create", title: msg("Create the first invoice") },
    why: msg(
      "Type an amount, and a customer can pay it by Lightning, on-chain or with a Flashcard.",
    ),
    action: { label: msg("Create invoice"), href: `${base}/invoices/new` },
  },
  {
    ...{ key: "payment", permission: "invoices:create", title: msg("Take the first payment") },
    why: msg("Let a customer scan the code of an invoice; this list knows the moment it settles."),
    action: facts.invoice
      ? { label: msg("Open the invoices"), href: `${base}/invoices` }
      : { label: msg("Create invoice"), href: `${base}/invoices/new` },
  },
  {
    ...{ key: "card", permission: "cards:issue", title: msg("Issue the first Flashcard") },
    why: msg("A customer who holds one pays here with a tap."),
    action: { label: msg("Issue Flashcard"), href: `${base}/cards/new` },
  },
  campaign(base),
];

const campaign = (base: string): Wish => ({
  ...{ key: "campaign", permission: "rewards:manage", title: msg("Start a campaign") },
  why: msg("Every sale paid by Flashcard then gives points, out of a budget that you set."),
  action: { label: msg("Set up a campaign"), href: `${base}/rewards/new` },
});

function onPlatform({ newest, float }: FirstFacts, mayConnect: boolean): Wish[] {
  const businesses = "/admin/businesses";
  return [
    {
      ...{ key: "register", permission: "merchants:register", title: msg("Register a Business") },
      why: msg("Each Business has its own store, its own people and its own books."),
      action: { label: msg("Open the businesses"), href: businesses },
    },
    {
      ...{ key: "connect", permission: "settings:connect", title: msg("Connect it to BTCPay") },
      why: msg("What its customers pay goes straight to its own store."),
      action: {
        label: msg("Connect a store"),
        href: newest ? `/b/${newest}/settings/connect` : businesses,
      },
    },
    {
      ...{ key: "invite", permission: "people:invite", title: msg("Invite its owner") },
      why: msg("The owner invites everybody else and runs the Business from then on."),
      action: {
        label: msg("Invite the owner"),
        href: newest ? `/b/${newest}/people` : businesses,
      },
    },
    firstCard(mayConnect ? float : null),
    campaign("/b/all"),
  ];
}

const firstCard = (float: string | null | undefined): Wish => ({
  ...{ key: "card", permission: "cards:issue", title: msg("Issue the first Flashcard") },
  ...(float
    ? {
        why: msg("Flashcards are loaded from the programme’s own store, so that comes first."),
        action: {
          label: msg("Connect the programme’s store"),
          href: `/b/${float}/settings/connect`,
        },
      }
    : {
        why: msg("Its holder pays with a tap at every Business that takes Flashcards."),
        action: { label: msg("Issue Flashcard"), href: "/b/all/cards/new" },
      }),
});

/** The first steps of a person at a place, in order: those with a fact behind them that they may take. */
export function firstSteps(facts: FirstFacts, newcomer: Newcomer): FirstStep[] {
  const { grants, business, merchantId } = newcomer;
  const held = merchantId === null ? grants.filter((grant) => grant.merchantId === "all") : grants;
  const may = (permission: Permission) => can(held, permission, merchantId ?? undefined);
  const wishes =
    merchantId === null
      ? onPlatform(facts, may("settings:connect"))
      : atShop(facts, `/b/${business}`);
  return wishes.flatMap(({ permission, ...step }) => {
    const done = facts[step.key];
    return done !== undefined && may(permission) ? [{ ...step, done }] : [];
  });
}
