import { listAddress } from "@/components/table/list-address";
import type { AuditListAddress } from "@/lib/access/audit/inputs";
import { viewQuery } from "@/lib/views/rules";

export const { listHref, openHref, queryOf, keptWhileSearching, exportHref } =
  listAddress<AuditListAddress>({ plain: { order: "newest" }, viewQuery });
