import type { ChoiceColumn } from "@/components/table/columns";
import { sorting } from "@/components/table/sorting";
import type { CardListAddress } from "@/lib/cards/inputs";
import type { CardOrder } from "@/lib/cards/rules";
import { msg, type Translator } from "@/lib/platform/i18n/translator";
import { listHref } from "./address";

export const captions: Record<CardOrder, string> = {
  newest: msg("Flashcards, newest first"),
  oldest: msg("Flashcards, oldest first"),
  tapped: msg("Flashcards, latest tap first"),
  untapped: msg("Flashcards, earliest last tap first"),
};

export const orders: Record<CardOrder, string> = {
  newest: msg("Newest first"),
  oldest: msg("Oldest first"),
  tapped: msg("Latest tap first"),
  untapped: msg("Earliest last tap first"),
};

export const shownOrder = (base: string, address: CardListAddress) => ({
  order: address.order,
  hrefOf: (order: CardOrder) => listHref(base, address, { order }),
});

/** Every column that may stand in the list; balances lie in the books, where no index has their order. */
export function cardColumns(t: Translator, base: string, address: CardListAddress): ChoiceColumn[] {
  const shown = shownOrder(base, address);
  const made = sorting<CardOrder>({ falling: "newest", rising: "oldest" }, shown);
  const tap = sorting<CardOrder>({ falling: "tapped", rising: "untapped" }, shown);
  return [
    { key: "number", header: t("Flashcard"), phone: "title", width: "150px", fixed: true },
    { key: "holder", header: t("Holder"), phone: "hide" },
    { key: "issuer", header: t("Given out by"), phone: "hide", from: "lg" },
    { key: "state", header: t("State"), phone: "state", width: "130px" },
    { key: "made", header: t("Issued"), width: "120px", from: "wide", ...made },
    { key: "tap", header: t("Last tap"), phone: "when", width: "120px", from: "md", ...tap },
    { key: "balance", header: t("Balance"), align: "end", phone: "amount", width: "150px" },
  ];
}
