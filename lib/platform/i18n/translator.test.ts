import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { spanish } from "./catalogue";
import { parseMessage } from "./message";
import { preferredLocale } from "./preferred";
import { makeTranslator } from "./translator";

const pairs = Object.values(spanish).flatMap((part) => Object.entries(part));

test("our formatter says what the reference formatter says, for every message and number", () => {
  const bold = (inside: unknown) => `[${[inside].flat().join("")}]`;
  const tags = Object.fromEntries(
    pairs.flatMap(([message]) =>
      [...message.matchAll(/<(\w+)>/g)].map(([, name]) => [name ?? "", bold] as const),
    ),
  );
  const names = (message: string) => [...message.matchAll(/\{\s*(\w+)/g)].map(([, name]) => name);
  for (const [english, translation] of pairs)
    for (const [locale, message] of [
      ["en-JM", english],
      ["es-419", translation],
    ] as const)
      for (const count of [0, 1, 2, 1_000_000, 1234]) {
        const values = Object.fromEntries(names(message).map((name) => [name ?? "", count]));
        const ours = [makeTranslator(locale, {}).rich(message, tags, values)];
        const reference = new IntlMessageFormat(message, locale).format({ ...tags, ...values });
        expect(flat(ours)).toBe([reference].flat().join(""));
      }
});

/** The text of what was drawn. */
function flat(drawn: unknown): string {
  if (Array.isArray(drawn)) return drawn.map(flat).join("");
  if (drawn && typeof drawn === "object" && "props" in drawn)
    return flat((drawn.props as { children?: unknown }).children);
  return String(drawn ?? "");
}

test.each(["{", "{n", "{n, date}", "{n, plural, one {x}}", "<b>open", "shut</b>", "{n, plural}"])(
  "%s is not a message",
  (message) => {
    expect(() => parseMessage(message)).toThrow(message);
  },
);

test.each([
  ["es-DO,es;q=0.9,en;q=0.8", "es-419"],
  ["en-US,es;q=0.5", "en-JM"],
  ["fr,es;q=0.2", "es-419"],
  ["fr", "en-JM"],
  ["es;q=0,en;q=0.1", "en-JM"],
  [null, "en-JM"],
])("a browser asking for %s reads %s", (header, locale) => {
  expect(preferredLocale(header)).toBe(locale);
});

test("somebody's own words with a brace in them are said as they stand", () => {
  expect(makeTranslator("en-JM", {})("50 % off {today")).toBe("50 % off {today");
});
