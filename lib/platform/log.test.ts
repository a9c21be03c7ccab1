import { expect, test } from "vitest";
import { redactText } from "./log";

test("bearer secrets leave free text", () => {
  const text =
    "GET /boltcard?p=4E2E289D945A66BB&c=E19CCB1FED88 k1=1 https://x/api/v1/pull-payments/fUDXsnySxvb/payouts token abcdef0123456789abcdef";
  const clean = redactText(text);
  for (const secret of ["4E2E289D", "E19CCB1F", "fUDXsnySxvb", "abcdef0123456789"])
    expect(clean).not.toContain(secret);
});

test("the values of a failed query stay out, its statement and its stack stay", () => {
  const fault = new Error(
    'Failed query: insert into "users" values ($1, $2)\nparams: ann@example.com,$argon2id$v=19\nnext line',
  );
  for (const text of [fault.message, fault.stack ?? ""]) {
    const clean = redactText(text);
    for (const secret of ["ann@example.com", "argon2id", "next line"])
      expect(clean).not.toContain(secret);
    expect(clean).toContain('insert into "users"');
  }
  expect(redactText(fault.stack ?? "")).toContain("log.test.ts");
});

test("one-time links in addresses leave free text", () => {
  const token = "a-B_".repeat(11);
  for (const path of ["/join/", "/reset/", "/api/v1/programming/"])
    expect(redactText(`GET https://x${path}${token} 500`)).not.toContain(token);
});
