import { describe, expect, test } from "vitest";
import type { Role } from "@/lib/access/permissions";
import { type FirstFacts, firstSteps } from "./first-steps";

const nothing: FirstFacts = {
  ...{ connect: false, invite: false, invoice: false, payment: false, card: false },
  campaign: false,
};
const empty: FirstFacts = {
  ...{ register: false, connect: false, invite: false, card: false, campaign: false },
  ...{ newest: null, float: "flash" },
};
const atShop = (role: Role, facts = nothing, at = "ten_1") =>
  firstSteps(facts, {
    grants: [{ merchantId: at, role }],
    business: "calabash",
    merchantId: "ten_1",
  });
const onPlatform = (role: Role, facts = empty, at = "all") =>
  firstSteps(facts, { grants: [{ merchantId: at, role }], business: "all", merchantId: null });
const keys = (steps: ReturnType<typeof firstSteps>) => steps.map(({ key }) => key).join(" ");

describe("who is asked to do what", () => {
  test.each<[Role, string]>([
    ["owner", "connect invite invoice payment"],
    ["manager", "invoice payment"],
    ["cashier", "invoice payment"],
    ["accountant", ""],
  ])("%s at the business", (role, steps) => {
    expect(keys(atShop(role))).toBe(steps);
    expect(keys(atShop(role, nothing, "ten_2"))).toBe("");
    expect(keys(onPlatform(role, empty, "ten_1"))).toBe("");
  });

  test.each<[Role, string, string]>([
    [
      "admin",
      "register connect invite card campaign",
      "connect invite invoice payment card campaign",
    ],
    ["programme", "card campaign", "card campaign"],
    ["support", "", ""],
    ["bookkeeper", "", ""],
    ["auditor", "", ""],
  ])("%s on the platform, and at a business", (role, everywhere, here) => {
    expect(keys(onPlatform(role))).toBe(everywhere);
    expect(keys(atShop(role, nothing, "all"))).toBe(here);
  });
});

test("a step is done when its fact is true, and left out without a fact", () => {
  const steps = atShop("owner", { connect: true, invite: false });
  expect(steps.map(({ key, done }) => [key, done])).toEqual([
    ["connect", true],
    ["invite", false],
  ]);
  expect(atShop("owner", {})).toEqual([]);
});

test("every step says why in one sentence and has one action", () => {
  for (const { title, why, action } of [
    ...atShop("admin", nothing, "all"),
    ...onPlatform("admin"),
  ]) {
    expect(title).toMatch(/^[A-Z][^.]+$/);
    expect(why).toMatch(/^[A-Z][^.]+\.$/);
    expect(action.label).toMatch(/^[A-Z]/);
    expect(action.href).toMatch(/^\/(b\/(calabash|all|flash)|admin)\//);
  }
});

test("an action leads where the step is done", () => {
  const to = (steps: ReturnType<typeof firstSteps>, wanted: string) =>
    steps.find(({ key }) => key === wanted)?.action.href;
  expect(to(atShop("owner"), "payment")).toBe("/b/calabash/invoices/new");
  expect(to(atShop("owner", { ...nothing, invoice: true }), "payment")).toBe(
    "/b/calabash/invoices",
  );
  expect(to(onPlatform("admin"), "connect")).toBe("/admin/businesses");
  const registered = { ...empty, register: true, newest: "calabash" };
  expect(to(onPlatform("admin", registered), "connect")).toBe("/b/calabash/settings/connect");
  expect(to(onPlatform("admin", registered), "invite")).toBe("/b/calabash/people");
  expect(to(onPlatform("admin"), "card")).toBe("/b/flash/settings/connect");
  expect(to(onPlatform("admin", { ...empty, float: null }), "card")).toBe("/b/all/cards/new");
  expect(to(onPlatform("programme"), "card")).toBe("/b/all/cards/new");
});
