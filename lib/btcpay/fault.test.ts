import { expect, test } from "vitest";
import { faultOfShape } from "./fault";

test("a sentence about an odd answer keeps the pull payment id to itself", () => {
  const { message } = faultOfShape("GET /api/v1/pull-payments/fUDXsnySxvb5LYZ1bSLiWzLjVuT/payouts");
  expect(message).not.toContain("fUDXsnySxvb5");
  expect(message).toContain("pull-payments/");
});
