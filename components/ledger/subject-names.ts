import { msg, type Translator } from "@/lib/platform/i18n/translator";

/** What people call a card or campaign, by its id. */
export type SubjectNames = Record<string, string>;

const nouns: Record<string, string> = {
  inv: msg("Invoice {name}"),
  card: msg("Flashcard {name}"),
  cmp: msg("Campaign {name}"),
  tap: msg("Tap {name}"),
};

/** What a journal is about, in words: "Flashcard FC-9051-2708", or the end of its id. */
export function refName(ref: string, names: SubjectNames, t: Translator): string {
  const [kind = "", id = ""] = ref.split("_");
  const noun = nouns[kind];
  return noun ? t(noun, { name: names[ref] ?? id.slice(-6).toUpperCase() }) : ref;
}
