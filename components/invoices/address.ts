import { listAddress } from "@/components/table/list-address";
import type { InvoiceListAddress } from "@/lib/invoices/inputs";
import { viewQuery } from "@/lib/views/rules";

export const { listHref, openHref, queryOf, keptWhileSearching, exportHref } =
  listAddress<InvoiceListAddress>({ plain: { view: "all", order: "newest" }, viewQuery });
