import { parseDay, startOfDay } from "@/lib/platform/dates";
import type { AuditListAddress } from "./inputs";
import type { AuditFilter } from "./queries";

/** The filters of an address for the query: `to` is a day that counts in full. */
export function auditFilter(address: AuditListAddress, zone: string): AuditFilter {
  const { q, actor, merchant, from, to, order, at } = address;
  const last = to ? parseDay(to, zone) : null;
  return {
    ...{ command: q, actorId: actor, merchantId: merchant, order, cursor: at },
    from: (from ? parseDay(from, zone) : null) ?? undefined,
    to: last ? startOfDay(last, zone, 1) : undefined,
  };
}
