import { afterAll, expect, test } from "vitest";
import { makeActor, makeTenant, systemActor } from "@/lib/access/testing";
import { endCampaign } from "./end-campaign";
import { givePoints } from "./give-points";
import {
  budgetOf,
  endRunning,
  manager,
  pointsOn,
  purchase,
  runCampaign,
  stateOf,
} from "./testing/alone";

afterAll(endRunning);

test("what was not given goes back; what was given stays", async () => {
  const campaignId = await runCampaign();
  const bought = await purchase(5000n);
  await givePoints(systemActor, bought);
  expect(await endCampaign(manager, { campaignId })).toEqual({ id: campaignId, returned: 900n });
  expect(await budgetOf(campaignId)).toBe(0n);
  expect(await pointsOn(bought.cardId)).toBe(100n);
  expect(await stateOf(campaignId)).toBe("ended");
  await expect(endCampaign(manager, { campaignId })).rejects.toMatchObject({ code: "conflict" });
});

test("only the programme ends a campaign", async () => {
  const campaignId = await runCampaign();
  const owner = makeActor("owner", (await makeTenant()).id);
  await expect(endCampaign(owner, { campaignId })).rejects.toMatchObject({ code: "forbidden" });
});
