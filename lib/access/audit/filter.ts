import { parseDay, startOfDay } from "@/lib/platform/dates";
import type { Translator } from "@/lib/platform/i18n/translator";
import type { AuditListAddress } from "./inputs";
import type { AuditFilter } from "./queries";
import { commandsSaying } from "./rules/words";

type Reading = { zone: string; t: Translator };

/** The filters of an address for the query: `to` is a day that counts in full, words are the reader's. */
export function auditFilter(address: AuditListAddress, { zone, t }: Reading): AuditFilter {
  const { q, actor, merchant, from, to, order, at } = address;
  const last = to ? parseDay(to, zone) : null;
  return {
    command: q ? { begins: q, or: commandsSaying(q, t) } : undefined,
    ...{ actorId: actor, merchantId: merchant, order, cursor: at },
    from: (from ? parseDay(from, zone) : null) ?? undefined,
    to: last ? startOfDay(last, zone, 1) : undefined,
  };
}
