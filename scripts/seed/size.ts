/** How much demo data is made. */
export type Size = {
  days: number;
  businesses: number;
  cards: number;
  /** Invoices wanted in all; nearly 95 in 100 are paid. */
  invoices: number;
  /** Points in the budget of the campaign that runs. */
  budget: bigint;
};

export const fullSize: Size = {
  ...{ days: 365, businesses: 12, cards: 1500, invoices: 42_300, budget: 1_000_000n },
};
export const smallSize: Size = {
  ...{ days: 90, businesses: 3, cards: 60, invoices: 930, budget: 100_000n },
};
