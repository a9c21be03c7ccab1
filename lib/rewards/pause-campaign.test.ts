import { afterAll, expect, test } from "vitest";
import { makeActor, makeTenant, systemActor } from "@/lib/access/testing";
import { givePoints } from "./give-points";
import { pauseCampaign } from "./pause-campaign";
import { budgetOf, endRunning, manager, purchase, runCampaign, stateOf } from "./testing/alone";

afterAll(endRunning);

test("a paused campaign gives nothing and keeps its budget", async () => {
  const campaignId = await runCampaign();
  await pauseCampaign(manager, { campaignId });
  expect(await givePoints(systemActor, await purchase(5000n))).toEqual({ points: 0n });
  expect([await stateOf(campaignId), await budgetOf(campaignId)]).toEqual(["paused", 1000n]);
  await expect(pauseCampaign(manager, { campaignId })).rejects.toMatchObject({ code: "conflict" });
});

test("only the programme pauses, and only what exists", async () => {
  const campaignId = await runCampaign();
  const owner = makeActor("owner", (await makeTenant()).id);
  await expect(pauseCampaign(owner, { campaignId })).rejects.toMatchObject({ code: "forbidden" });
  await expect(pauseCampaign(manager, { campaignId: "cmp_none" })).rejects.toMatchObject({
    code: "not-found",
  });
});
