import { afterAll, expect, test } from "vitest";
import { makeActor, makeTenant, systemActor } from "@/lib/access/testing";
import { givePoints } from "./give-points";
import { pauseCampaign } from "./pause-campaign";
import { resumeCampaign } from "./resume-campaign";
import { startCampaign } from "./start-campaign";
import { endRunning, manager, purchase, runCampaign } from "./testing/alone";

afterAll(endRunning);

test("a resumed campaign gives again; running twice is refused", async () => {
  const campaignId = await runCampaign();
  await expect(resumeCampaign(manager, { campaignId })).rejects.toMatchObject({ code: "conflict" });
  await pauseCampaign(manager, { campaignId });
  await resumeCampaign(manager, { campaignId });
  expect(await givePoints(systemActor, await purchase(5000n))).toEqual({ points: 100n });
});

test("not beside another that runs, and not by a business", async () => {
  const campaignId = await runCampaign();
  await pauseCampaign(manager, { campaignId });
  await startCampaign(manager, { name: "Another", rate: "1", budget: "10" });
  await expect(resumeCampaign(manager, { campaignId })).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("Another"),
  });
  const owner = makeActor("owner", (await makeTenant()).id);
  await expect(resumeCampaign(owner, { campaignId })).rejects.toMatchObject({ code: "forbidden" });
});
