import { listAddress } from "@/components/table/list-address";
import type { UserListAddress } from "@/lib/access/people/inputs";
import { viewQuery } from "@/lib/views/rules";

export const { listHref, queryOf, keptWhileSearching, exportHref } = listAddress<UserListAddress>({
  plain: { view: "all", order: "email" },
  viewQuery,
});
