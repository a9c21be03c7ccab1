import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { EnvShape, readEnv } from "./env";

test("every fault is listed at once, without values", () => {
  const read = () =>
    readEnv({ DATABASE_URL: "mysql://secret@x", AUTH_SECRET: "short", AUTH_URL: "nowhere" });
  expect(read).toThrow(/DATABASE_URL: must be a postgres/);
  expect(read).toThrow(/AUTH_SECRET: must be at least 32/);
  expect(read).toThrow(/AUTH_URL/);
  expect(read).toThrow(/ENCRYPTION_KEYS: is missing/);
  expect(read).not.toThrow(/mysql|short|nowhere/);
});

test(".env.example names exactly what is read", () => {
  const names = readFileSync(".env.example", "utf8").match(/^[A-Z_]+(?==)/gm);
  expect(names?.toSorted()).toEqual(Object.keys(EnvShape.shape).toSorted());
});
