/** What people call a card or campaign, by its id. */
export type SubjectNames = Record<string, string>;

const nouns: Record<string, string> = {
  inv: "Invoice",
  card: "Flashcard",
  cmp: "Campaign",
  tap: "Tap",
};

/** What a journal is about, in words: "Flashcard FC-9051-2708", or the end of its id. */
export function refName(ref: string, names: SubjectNames): string {
  const [kind = "", id = ""] = ref.split("_");
  const noun = nouns[kind];
  return noun ? `${noun} ${names[ref] ?? id.slice(-6).toUpperCase()}` : ref;
}
