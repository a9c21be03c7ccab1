import { expect, test } from "vitest";
import { isLateWrite } from "./late-write";

test("only the driver's own late write is forgiven", () => {
  const late = new TypeError("Cannot read properties of null (reading 'write')");
  late.stack = `${late.message}\n    at nextWrite (/x/node_modules/postgres/src/connection.js:251:20)`;
  expect(isLateWrite(late)).toBe(true);
  expect(isLateWrite(new TypeError("Cannot read properties of null"))).toBe(false);
  expect(isLateWrite(new Error("other"))).toBe(false);
});
