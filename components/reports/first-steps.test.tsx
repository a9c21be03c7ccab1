import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { type FirstFacts, firstSteps } from "@/lib/reports/rules/first-steps";
import { FirstSteps } from "./first-steps";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }) }));

function drawn(facts: FirstFacts): string {
  const grants = [{ merchantId: "ten_1", role: "owner" as const }];
  const steps = firstSteps(facts, { grants, business: "calabash", merchantId: "ten_1" });
  return renderToStaticMarkup(<FirstSteps steps={steps} cookie="fc_steps_ten_1=usr_1" />);
}
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

test("the next open step is told in full with its one action, the others in a line each", () => {
  const markup = drawn({ connect: true, invite: false, invoice: true, payment: false });
  const text = textOf(markup);
  expect(text).toContain("First steps 2 of 4 done");
  expect(text).toContain("Connect BTCPay , done");
  expect(text).toContain("Invite your team Cashiers take payments");
  expect(text).not.toContain("Let a customer scan");
  expect(markup.match(/aria-current="step"/g)).toHaveLength(1);
  expect([...markup.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
    "/b/calabash/people",
    "/b/calabash/invoices",
  ]);
  expect(markup).toMatch(/role="progressbar"[^>]*aria-valuenow="2"[^>]*aria-valuemax="4"/);
});

test("nothing is drawn when everything is done, or nothing is asked", () => {
  expect(drawn({ connect: true, invite: true, invoice: true, payment: true })).toBe("");
  expect(drawn({})).toBe("");
});
