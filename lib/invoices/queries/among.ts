import "server-only";
import { gte, inArray, lt, type SQL } from "drizzle-orm";
import type { Scope } from "@/lib/access/authorize";
import { hasGrams, startOfFortnight } from "@/lib/invoices/rules/holding";
import { byAmount, falls } from "@/lib/invoices/rules/place";
import { invoices } from "@/lib/invoices/schema";
import { heldRefs, oldestInvoice } from "./held-refs";
import type { InvoiceFilter } from "./list-invoices";

/** Up to so many invoices are looked at one by one; a word of more is met soon by walking along the list. */
const few = 500;

/**
 * Where the invoices that hold the searched text can be, so that the list need not be read from its start: these
 * rows when they are few, otherwise the fortnights from the first on that holds any. It lets through every row that
 * matches, and more: the list's own conditions decide.
 */
export async function among(scope: Scope<string>, filter: InvoiceFilter): Promise<SQL | undefined> {
  const text = filter.search?.trim() ?? "";
  if (!hasGrams(text)) return undefined;
  const since = await oldestInvoice(scope);
  if (!since) return undefined;
  const order = filter.order ?? "newest";
  const rising = !falls(order);
  const held = await heldRefs(scope, { kind: "invoice", text, most: few + 1, since, rising });
  const [nearest] = held;
  if (held.length <= few || !nearest)
    return inArray(
      invoices.id,
      held.map(({ ref }) => ref),
    );
  if (byAmount(order)) return undefined;
  return rising
    ? gte(invoices.createdAt, startOfFortnight(nearest.fortnight))
    : lt(invoices.createdAt, startOfFortnight(nearest.fortnight + 1));
}
