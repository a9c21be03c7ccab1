import { expect, test } from "vitest";
import { compare, growth, limits } from "./weights.mjs";

const page = (size: number, fields = {}) => ({ route: "/b/x", isPublic: false, size, ...fields });

test("a page may be two in a hundred heavier than its kept weight, and no more", () => {
  expect(growth).toBe(0.02);
  expect(compare([page(101.9)], { "/b/x": 100 })).toEqual([]);
  expect(compare([page(80)], { "/b/x": 100 })).toEqual([]);
  const [complaint, ...others] = compare([page(102.1)], { "/b/x": 100 });
  expect(complaint).toMatch(/^\/b\/x: 102.1 kB .*2.1 % more than the 100 kB/);
  expect(others).toEqual([]);
});

test("a page over its limit fails, even when that weight was kept", () => {
  expect(limits).toEqual({ console: 180, public: 150 });
  expect(compare([page(180)], { "/b/x": 180 })).toEqual([]);
  expect(compare([page(180.1)], { "/b/x": 180.1 })).toHaveLength(1);
  expect(compare([page(150.1, { isPublic: true })], { "/b/x": 150.1 })).toEqual([
    "/b/x: 150.1 kB of JavaScript, a public page may have 150 kB.",
  ]);
});

test("a page that nobody kept fails, and so does a kept page that is gone", () => {
  expect(compare([page(90)], {})[0]).toMatch(/^\/b\/x: .*weights\.json does not know it/);
  expect(compare([], { "/b/old": 90 })[0]).toMatch(/^\/b\/old: .*no such page/);
});

test("every page is judged by itself", () => {
  const weighed = [page(100), page(181, { route: "/b/y" }), page(200, { route: "/b/z" })];
  expect(compare(weighed, { "/b/x": 100, "/b/y": 181, "/b/z": 100 })).toHaveLength(2);
});
