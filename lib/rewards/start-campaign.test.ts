import { afterAll, expect, test } from "vitest";
import { makeActor, makeTenant } from "@/lib/access/testing";
import { startCampaign } from "./start-campaign";
import { budgetOf, endRunning, manager, runCampaign } from "./testing/alone";

afterAll(endRunning);

const form = { name: "Slow afternoons", rate: "2.5", budget: "300000" };

test("a campaign sets its budget aside and runs", async () => {
  expect(await budgetOf(await runCampaign("2.5", "300000"))).toBe(300_000n);
});

test("two at once: one runs, the other is told", async () => {
  await endRunning();
  const tries = await Promise.allSettled([
    startCampaign(manager, form),
    startCampaign(manager, form),
  ]);
  expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(startCampaign(manager, form)).rejects.toMatchObject({ code: "conflict" });
});

test.each([
  ["rate", { rate: "10.01" }],
  ["rate", { rate: "-1" }],
  ["rate", { rate: "2.005" }],
  ["rate", { rate: "0x2" }],
  ["budget", { budget: "0" }],
  ["budget", { budget: "1.5" }],
  ["budget", { budget: "1e21" }],
  ["name", { name: " " }],
])("a %s like %o is refused at its field", async (field, wrong) => {
  await expect(startCampaign(manager, { ...form, ...wrong })).rejects.toMatchObject({
    code: "invalid",
    fields: { [field]: expect.any(Array) },
  });
});

test("businesses do not start campaigns", async () => {
  const owner = makeActor("owner", (await makeTenant()).id);
  await expect(startCampaign(owner, form)).rejects.toMatchObject({ code: "forbidden" });
});
