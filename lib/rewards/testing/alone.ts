import { eq } from "drizzle-orm";
import { makeActor, makeTenant, systemScope, withEverything } from "@/lib/access/testing";
import { balanceOf } from "@/lib/ledger/queries/balances";
import { newId } from "@/lib/platform/ids";
import { endCampaign } from "@/lib/rewards/end-campaign";
import { awards, campaigns } from "@/lib/rewards/schema";
import { startCampaign } from "@/lib/rewards/start-campaign";

export const manager = makeActor("programme", "all");

/** One campaign runs in the whole programme: a file about campaigns ends its last one. */
export async function endRunning(): Promise<void> {
  const running = await withEverything((tx) =>
    tx.select().from(campaigns).where(eq(campaigns.state, "running")),
  );
  for (const { id } of running) await endCampaign(manager, { campaignId: id });
}

/** A running campaign; whichever ran before has ended. */
export async function runCampaign(rate = "2", budget: string | bigint = "1000"): Promise<string> {
  await endRunning();
  return (await startCampaign(manager, { name: "Slow afternoons", rate, budget })).id;
}

const points = (code: string) =>
  balanceOf(systemScope("ledger:read"), { merchantId: "ten_programme", code, asset: "PTS/0" });
export const budgetOf = async (id: string): Promise<bigint> =>
  (await points(`budget:${id}`)).amount;
export const pointsOn = async (cardId: string): Promise<bigint> =>
  (await points(`points:${cardId}`)).amount;

export const awardsOf = (campaignId: string) =>
  withEverything((tx) => tx.select().from(awards).where(eq(awards.campaignId, campaignId)));

export const stateOf = async (id: string) => {
  const [row] = await withEverything((tx) =>
    tx.select().from(campaigns).where(eq(campaigns.id, id)),
  );
  return row?.state;
};

let shop: Promise<{ id: string }> | undefined;
/** A purchase by a card, as the saga hands it over. */
export async function purchase(sats: bigint, fields: { invoiceId?: string; cardId?: string } = {}) {
  shop ??= makeTenant();
  return {
    ...{ merchantId: (await shop).id, paidMsat: sats * 1000n, paidAt: new Date() },
    ...{ invoiceId: newId("inv"), cardId: newId("card"), ...fields },
  };
}
