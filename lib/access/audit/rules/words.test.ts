import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { makeTranslator } from "@/lib/platform/i18n/translator";
import { walk } from "@/scripts/files.mjs";
import { commandsSaying, commandWords, saidOf } from "./words";

const named = /= command\(\{\s*name: "([a-z.-]+)"/g;

test("every command says in words what it did", () => {
  const source = walk("lib").filter((file: string) => /^(?!.*\.test).*\.ts$/.test(file));
  const names = source.flatMap((file: string) =>
    [...readFileSync(file, "utf8").matchAll(named)].map(([, name = ""]) => name),
  );
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name: string) => !commandWords[name])).toEqual([]);
});

test("commands are found by a piece of their words, in the reader's language", () => {
  const english = makeTranslator("en-JM", {});
  expect(commandsSaying("ON HOLD ", english)).toEqual(["cards.hold", "cards.hold-cards"]);
  const spanish = makeTranslator("es-419", { "Signed in": "Inició sesión" });
  expect(commandsSaying("inició", spanish)).toEqual(["access.sign-in"]);
  expect(saidOf("access.never-heard-of", english)).toBe("access.never-heard-of");
});
