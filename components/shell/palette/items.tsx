import {
  ArrowRight,
  Building2,
  CirclePause,
  CreditCard,
  Download,
  Keyboard,
  Languages,
  Moon,
  Plus,
  ReceiptText,
  UserRound,
} from "lucide-react";
import type { ReactNode } from "react";
import type { Tone } from "@/components/ui/tone";
import { type CardState, canHold, cardStateWords } from "@/lib/cards/rules";
import { wordOf } from "@/lib/invoices/rules";
import { formatMoney } from "@/lib/platform/format";
import type { Locale, Translator } from "@/lib/platform/i18n/translator";
import { type Asset, money } from "@/lib/platform/money";
import type { Act } from "./act";
import type { Found } from "./use-found";

export type Item = {
  id: string;
  label: string;
  detail?: string | undefined;
  state?: { tone: Tone; word: string } | undefined;
  end?: string | undefined;
  icon: ReactNode;
  keys?: string | undefined;
  chosen:
    | { kind: "open"; href: string }
    | { kind: "download"; href: string }
    | { kind: "hold" | "theme" | "language" | "shortcuts" }
    | { kind: "card"; id: string; number: string };
};
export type Group = { value: string; items: Item[] };

const icons = {
  plus: <Plus aria-hidden />,
  go: <ArrowRight className="rtl:rotate-180" aria-hidden />,
  download: <Download aria-hidden />,
  hold: <CirclePause aria-hidden />,
};

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Every typed word stands somewhere in the texts, whatever their accents. */
export function holds(typed: string, ...texts: (string | undefined)[]): boolean {
  const all = plain(texts.join(" "));
  return plain(typed)
    .split(/\s+/)
    .every((word) => all.includes(word));
}

const ofAct = (act: Act): Item => ({
  id: act.id,
  label: act.label,
  icon: icons[act.icon],
  keys: act.keys,
  chosen: act.href
    ? { kind: act.download ? "download" : "open", href: act.href }
    : { kind: "hold" },
});

/** Said in the language it leads to, for those who read only that one. */
const otherLanguage: Record<Locale, string> = {
  "en-JM": "Cambiar a español",
  "es-419": "Change to English",
};

const own = (t: Translator): (Item & { words: string })[] => [
  {
    id: "theme",
    label: t("Change between light and dark"),
    words: "theme tema dark oscuro light claro",
    icon: <Moon aria-hidden />,
    chosen: { kind: "theme" },
  },
  {
    id: "language",
    label: otherLanguage[t.locale],
    words: "language idioma english español spanish inglés",
    icon: <Languages aria-hidden />,
    chosen: { kind: "language" },
  },
  {
    id: "shortcuts",
    label: t("Show keyboard shortcuts"),
    words: "help keys ayuda teclas",
    icon: <Keyboard aria-hidden />,
    keys: "?",
    chosen: { kind: "shortcuts" },
  },
];

/** What can be done and where one can go, narrowed by what is typed. */
export function actGroups(t: Translator, acts: readonly Act[], typed: string): Group[] {
  const fitting = acts.filter((act) => !typed || holds(typed, act.label, act.words));
  const more = own(t).filter(({ label, words }) => typed && holds(typed, label, words));
  return [
    {
      value: t("Do"),
      items: [...fitting.filter(({ group }) => group === "do").map(ofAct), ...more],
    },
    { value: t("Go to"), items: fitting.filter(({ group }) => group === "go").map(ofAct) },
  ];
}

const invoiceItem = (t: Translator, one: Found["invoices"][number]): Item => {
  const state = wordOf(one as Parameters<typeof wordOf>[0]);
  const name = one.description ?? one.orderNumber ?? one.id;
  return {
    id: one.id,
    label: name,
    detail: [one.orderNumber === name ? null : one.orderNumber, one.business]
      .filter(Boolean)
      .join(" · "),
    state: { tone: state.tone, word: t(state.word) },
    end: formatMoney(money(BigInt(one.amount), one.asset as Asset)),
    icon: <ReceiptText aria-hidden />,
    chosen: { kind: "open", href: `/b/${one.slug}/invoices/${one.id}` },
  };
};

const cardItem = (t: Translator, one: Found["cards"][number], hold: boolean): Item => {
  const { word, tone } = cardStateWords[one.state as CardState];
  return {
    id: one.id,
    label: one.number,
    detail: [one.holderName, one.business].filter(Boolean).join(" · "),
    state: { tone, word: t(word) },
    icon: <CreditCard aria-hidden />,
    chosen: hold
      ? { kind: "card", id: one.id, number: one.number }
      : { kind: "open", href: `/b/${one.slug}/cards/${one.id}` },
  };
};

/** What the server found, kind by kind. */
export function foundGroups(t: Translator, found: Found | undefined): Group[] {
  if (!found) return [];
  return [
    { value: t("Invoices"), items: found.invoices.map((one) => invoiceItem(t, one)) },
    { value: t("Flashcards"), items: found.cards.map((one) => cardItem(t, one, false)) },
    {
      value: t("Businesses"),
      items: found.businesses.map(({ id, slug, name }) => ({
        id,
        label: name,
        icon: <Building2 aria-hidden />,
        chosen: { kind: "open", href: `/b/${slug}` },
      })),
    },
    {
      value: t("People"),
      items: found.people.map(({ id, name, email, slug }) => ({
        id: `${id} ${slug}`,
        label: name,
        detail: email,
        icon: <UserRound aria-hidden />,
        chosen: { kind: "open", href: slug ? `/b/${slug}/people` : `/admin/users/${id}` },
      })),
    },
  ];
}

/** Only Flashcards that can be held now. */
export const holdGroups = (t: Translator, found: Found | undefined): Group[] => [
  {
    value: t("Flashcards"),
    items: (found?.cards ?? [])
      .filter(({ state }) => canHold(state as CardState))
      .map((one) => cardItem(t, one, true)),
  },
];
