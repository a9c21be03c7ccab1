import { msg } from "@/lib/platform/i18n/translator";

export type Tender = "bitcoin" | "cash" | "card-terminal";

export const tenderNames: Record<Tender, string> = {
  bitcoin: msg("Bitcoin"),
  cash: msg("Cash"),
  "card-terminal": msg("Card terminal"),
};
