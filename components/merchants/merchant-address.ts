import { listAddress } from "@/components/table/list-address";
import type { MerchantListAddress } from "@/lib/merchants/inputs";
import { viewQuery } from "@/lib/views/rules";

export const { listHref, queryOf, keptWhileSearching, exportHref } =
  listAddress<MerchantListAddress>({ plain: { order: "name" }, viewQuery });
