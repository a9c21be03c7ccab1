import type { z } from "zod";
import { type Actor, authorize, narrow, type Scope } from "@/lib/access/authorize";
import type { Permission } from "@/lib/access/permissions";
import type { Tenant } from "@/lib/access/schema";
import { Refusal } from "@/lib/platform/errors";
import type { Translator } from "@/lib/platform/i18n/translator";

/** A list that somebody wants to download, as its page shows it. */
export type AskedList = {
  actor: Actor;
  /** Null where every business is in sight. */
  tenant: Tenant | null;
  zone: string;
  /** The filters and the order of its address. */
  filters: Record<string, string>;
  /** In whose words the filters speak. */
  t: Translator;
};

/** What the person may both read and download; without a business, only who may so everywhere. */
export function scopeOf<P extends Permission>(
  { actor, tenant }: AskedList,
  permission: P,
): Scope<P> {
  const scopes = [authorize(actor, "reports:export"), authorize(actor, permission)] as const;
  if (tenant) {
    narrow(scopes[0], tenant.id);
    return narrow(scopes[1], tenant.id);
  }
  if (scopes.some(({ merchants }) => merchants !== "all"))
    throw new Refusal("not-found", "There is no such business here.");
  return scopes[1];
}

/** The filters as the page reads them. A wrong one is refused: without it the file would hold other rows. */
export function strictly<A extends object>(
  schema: z.ZodType<A>,
  filters: Record<string, string>,
): A {
  const known = schema.parse(filters);
  const odd = Object.entries(filters).find(
    ([name, value]) => known[name as keyof A] !== value.trim(),
  );
  if (odd) {
    const message = "There is no such filter";
    throw new Refusal("invalid", message, { [odd[0]]: [message] });
  }
  return known;
}
