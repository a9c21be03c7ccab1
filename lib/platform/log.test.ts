import { expect, test } from "vitest";
import { redactText } from "./log";

test("bearer secrets leave free text", () => {
  const text =
    "GET /boltcard?p=4E2E289D945A66BB&c=E19CCB1FED88 k1=1 https://x/api/v1/pull-payments/fUDXsnySxvb/payouts token abcdef0123456789abcdef";
  const clean = redactText(text);
  for (const secret of ["4E2E289D", "E19CCB1F", "fUDXsnySxvb", "abcdef0123456789"])
    expect(clean).not.toContain(secret);
});
