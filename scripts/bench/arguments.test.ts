import { expect, test } from "vitest";
import { goals, markOf } from "@/bench/goals";
import { groups, groupsFor, readArguments } from "./arguments.mjs";
import { table } from "./table.mjs";

test("every figure belongs to a group, and every group's rows have goals", () => {
  const known = groups.flatMap(({ rows }: { rows: string[] }) => rows);
  const measured = new Set(Object.keys(goals).map((id) => id.split(".")[0]));
  expect(new Set(known)).toEqual(measured);
});

test("the command line says which rows and how long", () => {
  expect(readArguments(["--only", "p1,W1", "--rows", "10_000_000", "--rounds", "2"])).toMatchObject(
    {
      only: ["P1", "W1"],
      rows: 10_000_000,
      rounds: 2,
      seconds: 8,
    },
  );
  expect(groupsFor(["W3"]).map(({ name }: { name: string }) => name)).toEqual(["webhooks"]);
  for (const wrong of [["--only", "Q9"], ["--rows", "1e99"], ["--rounds", "1"], ["--what"]])
    expect(() => readArguments(wrong), wrong.join(" ")).toThrow();
});

test("a value is marked by the strictest bar it meets, whichever way is better", () => {
  expect(markOf("P1", 1.3)).toBe("stretch");
  expect(markOf("P1", 0.59)).toBe("missed");
  expect(markOf("P2", 1.1)).toBe("goal");
  expect(markOf("W2", 50)).toBe("floor");
  expect(markOf("A5.same", 0)).toBe("stretch");
  expect(markOf("A5.same", 1)).toBe("missed");
});

test("a row whose limit was restless shows the reason in place of a value", () => {
  const about = { what: "x", unit: "×", floor: 1, goal: 2, stretch: 3 };
  const text = table([
    { row: "P1", ...about, published: false, reason: "the limit varied by 31 %" },
    { row: "P4", ...about, published: true, value: 2.5, min: 2, max: 3, mark: "goal" },
  ]);
  expect(text).toMatch(/P1 .*not published: the limit varied by 31 %/);
  expect(text).toMatch(/P4 .*2.5× \(2..3\).*\*\*$/m);
});
