import type { Tender } from "@/lib/pos/rules/tender";

export type CartLine = { itemId: string | null; name: string; unit: string; quantity: number };
export type Cart = { lines: CartLine[]; discount: number; tip: number; note: string };
export const emptyCart: Cart = { lines: [], discount: 0, tip: 0, note: "" };

/** What is sent for a sale; the key makes it one sale however often it is sent. */
export type Sending = {
  idempotencyKey: string;
  tender: Tender;
  lines: CartLine[];
  discount: string;
  tip: string;
  taxRate: number;
  taxIncluded: boolean;
  given?: string;
  note?: string;
  soldAt?: string;
};
export type Kept = {
  cart: Cart;
  /** The sale being taken: taken up again after a reload. */
  current: Sending | null;
  /** Sales that are done at the counter and wait for the network. */
  queue: (Sending & { refused?: string })[];
};

const nameOf = (till: string) => `flash-till:${till}`;
export const nothing: Kept = { cart: emptyCart, current: null, queue: [] };

export function keptOf(till: string): Kept {
  try {
    const text = window.localStorage.getItem(nameOf(till));
    return text ? { ...nothing, ...(JSON.parse(text) as Partial<Kept>) } : nothing;
  } catch {
    return nothing;
  }
}

export const keep = (till: string, kept: Kept): void =>
  window.localStorage.setItem(nameOf(till), JSON.stringify(kept));
