import { listAddress } from "@/components/table/list-address";
import type { CardListAddress } from "@/lib/cards/inputs";
import { viewQuery } from "@/lib/views/rules";

export const { listHref, openHref, queryOf, keptWhileSearching, exportHref } =
  listAddress<CardListAddress>({ plain: { view: "all", order: "newest" }, viewQuery });
