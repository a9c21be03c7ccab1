import { expect, test } from "vitest";
import { open, seal } from "./crypto";

test("what is sealed opens in its own place only", () => {
  const sealed = seal("an api key", "connections|api_key|ten_1");
  expect(sealed).not.toContain("an api key");
  expect(open(sealed, "connections|api_key|ten_1")).toBe("an api key");
  expect(() => open(sealed, "connections|api_key|ten_2")).toThrow();
});

test("every changed byte is noticed", () => {
  const sealed = seal("x", "place");
  const dots = [...sealed.matchAll(/\./g)].map(({ index }) => index);
  for (let at = (dots[1] ?? 0) + 1; at < sealed.length; at += 7) {
    if (sealed[at] === ".") continue;
    const other = `${sealed.slice(0, at)}${sealed[at] === "A" ? "B" : "A"}${sealed.slice(at + 1)}`;
    expect(() => open(other, "place")).toThrow();
  }
});

test("the spare bits of the last letter are noticed too", () => {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const sealed = seal("x", "place");
  const others = [...letters].filter((letter) => !sealed.endsWith(letter));
  const opened = others.filter((letter) => {
    try {
      return open(sealed.slice(0, -1) + letter, "place") === "x";
    } catch {
      return false;
    }
  });
  expect(opened).toEqual([]);
});

test("two seals of one text differ, and an older key still opens", () => {
  expect(seal("x", "p")).not.toBe(seal("x", "p"));
  expect(seal("x", "p").split(".")[1]).toBe("test2");
});
