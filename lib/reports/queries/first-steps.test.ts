import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, authorize } from "@/lib/access/authorize";
import { inviteUser } from "@/lib/access/links/invite-user";
import { links, users } from "@/lib/access/schema";
import { programmeId } from "@/lib/access/tenants";
import { makeActor, makeTenant, makeUser, withEverything } from "@/lib/access/testing";
import { connections } from "@/lib/btcpay/schema";
import { paperCard } from "@/lib/cards/testing/blank";
import { invoices } from "@/lib/invoices/schema";
import { invoiceRow } from "@/lib/invoices/testing/states";
import { closeDb, type Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { endCampaign } from "@/lib/rewards/end-campaign";
import { awards } from "@/lib/rewards/schema";
import { endRunning, manager, runCampaign } from "@/lib/rewards/testing/alone";
import { getFirstSteps } from "./first-steps";

beforeAll(endRunning);
afterAll(async () => {
  await endRunning();
  await closeDb();
});

const facts = (actor: Actor, at: string | null) => getFirstSteps(authorize(actor, "home:read"), at);

async function freshShop() {
  const { id, slug } = await makeTenant();
  const owner = await makeUser("owner", id);
  return { id, slug, owner, facts: (actor = owner) => facts(actor, id) };
}

const keep = (tx: Tx, merchantId: string, leftAt: Date | null) =>
  tx
    .insert(connections)
    .values({
      ...{ merchantId, baseUrl: "http://btcpay.test", storeId: newId("store"), leftAt },
      ...{ storeName: "A store", apiKeySealed: "", webhookPath: newId("path") },
    })
    .onConflictDoUpdate({ target: connections.merchantId, set: { leftAt } });
const connect = (merchantId: string, leftAt: Date | null = null) =>
  withEverything((tx) => keep(tx, merchantId, leftAt));
const invoice = (merchantId: string, status: "new" | "settled") =>
  withEverything((tx) => tx.insert(invoices).values(invoiceRow({ merchantId, status })));
const invite = (owner: Actor, merchantId: string) =>
  inviteUser(owner, { email: `${newId("p")}@example.com`, role: "cashier", merchantId });

const none = {
  ...{ connect: false, invite: false, invoice: false, payment: false, card: false },
  campaign: false,
};

test("a fresh business has done nothing, and what others did is not its own", async () => {
  const other = await freshShop();
  await connect(other.id);
  await invoice(other.id, "settled");
  await invite(other.owner, other.id);
  await paperCard();
  const shop = await freshShop();
  expect(await shop.facts()).toEqual(none);
  expect(await other.facts()).toEqual({
    ...{ ...none, connect: true, invite: true, invoice: true, payment: true },
  });
});

test("a store is connected until it is left", async () => {
  const shop = await freshShop();
  await connect(shop.id);
  expect(await shop.facts()).toEqual({ ...none, connect: true });
  await connect(shop.id, new Date());
  expect(await shop.facts()).toEqual(none);
});

test("an invoice is one step, money that settled another", async () => {
  const shop = await freshShop();
  await invoice(shop.id, "new");
  expect(await shop.facts()).toEqual({ ...none, invoice: true });
  await invoice(shop.id, "settled");
  expect(await shop.facts()).toEqual({ ...none, invoice: true, payment: true });
});

test("somebody else is there, or asked to come: not oneself, nobody disabled, no link that ended", async () => {
  const shop = await freshShop();
  const { invitationId } = await invite(shop.owner, shop.id);
  expect(await shop.facts()).toMatchObject({ invite: true });
  await withEverything((tx) =>
    tx.update(links).set({ revokedAt: new Date() }).where(eq(links.id, invitationId)),
  );
  expect(await shop.facts()).toMatchObject({ invite: false });
  const cashier = await makeUser("cashier", shop.id);
  expect(await shop.facts()).toMatchObject({ invite: true });
  expect(await shop.facts(cashier)).toMatchObject({ invite: true });
  await withEverything((tx) =>
    tx.update(users).set({ disabledAt: new Date() }).where(eq(users.id, cashier.id)),
  );
  expect(await shop.facts()).toMatchObject({ invite: false });
  expect(await shop.facts(makeActor("admin", "all"))).toMatchObject({ invite: true });
});

test("the Flashcard is one of the own issue, also behind the wall of its business", async () => {
  const { shop } = await paperCard();
  const owner = await makeUser("owner", shop);
  expect(await facts(owner, shop)).toEqual({ ...none, card: true });
});

test("a campaign covers every business while it runs, and those it gave points at", async () => {
  const [here, there] = [await freshShop(), await freshShop()];
  const campaignId = await runCampaign();
  expect(await here.facts()).toMatchObject({ campaign: true });
  await withEverything((tx) =>
    tx.insert(awards).values({
      ...{ id: newId("awd"), merchantId: there.id, campaignId, cardId: newId("card") },
      ...{ invoiceId: newId("inv"), rateBasisPoints: 200, baseMsat: 1n },
      ...{ wantedPoints: 1n, points: 1n },
    }),
  );
  await endCampaign(manager, { campaignId });
  expect(await here.facts()).toMatchObject({ campaign: false });
  expect(await there.facts()).toMatchObject({ campaign: true });
});

test("the platform is asked about all of them", async () => {
  const shop = await freshShop();
  const admin = makeActor("admin", "all");
  await connect(shop.id);
  await paperCard();
  await runCampaign();
  const before = await facts(admin, null);
  expect(before).toMatchObject({ register: true, connect: true, invite: true, card: true });
  expect(before).toMatchObject({ campaign: true, newest: expect.stringMatching(/^shop-/) });
});

test("the first Flashcard waits for the programme's own store", async () => {
  const scope = authorize(makeActor("admin", "all"), "home:read");
  const rolledBack = new Error("other tests need the store as it was");
  const trial = withEverything(async (tx) => {
    await keep(tx, programmeId, null);
    expect((await getFirstSteps(scope, null, tx)).float).toBeNull();
    expect(await getFirstSteps(scope, programmeId, tx)).toEqual({ connect: true });
    await keep(tx, programmeId, new Date());
    expect((await getFirstSteps(scope, null, tx)).float).toBe("flash");
    expect(await getFirstSteps(scope, programmeId, tx)).toEqual({ connect: false });
    throw rolledBack;
  });
  await expect(trial).rejects.toBe(rolledBack);
});

test("nobody learns about another business", async () => {
  const [mine, other] = [await freshShop(), await freshShop()];
  await expect(facts(mine.owner, other.id)).rejects.toMatchObject({ code: "not-found" });
  await connect(other.id);
  expect(await facts(mine.owner, null)).toMatchObject({ connect: false, card: false });
});
