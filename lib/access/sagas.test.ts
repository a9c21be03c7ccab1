import { desc, eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { outbox } from "@/lib/platform/schema";
import { inviteUser } from "./links/invite-user";
import { linkOf } from "./links/link";
import { revokeInvitation } from "./links/revoke-invitation";
import { mailInvitation, mailReset } from "./sagas";
import { makeActor, makeTenant, makeUser, withEverything } from "./testing";

type Mail = { to: string; subject: string; text: string };
const sent: Mail[] = [];
vi.mock("@/lib/platform/mail", () => ({
  canMail: () => true,
  sendMail: async (mail: Mail) => void sent.push(mail),
}));
beforeEach(() => {
  sent.length = 0;
});

async function invite() {
  const shop = await makeTenant();
  const owner = makeActor("owner", shop.id);
  const email = `${crypto.randomUUID()}@example.com`;
  const made = await inviteUser(owner, { email, role: "cashier", merchantId: shop.id });
  const [event] = await withEverything((tx) =>
    tx.select().from(outbox).where(eq(outbox.merchantId, shop.id)).orderBy(desc(outbox.id)),
  );
  return { shop, owner, email, made, payload: event?.payload as { linkId: string; token: string } };
}

test("an invitation is mailed with its link; until then the link is nowhere in clear text", async () => {
  const { shop, email, made, payload } = await invite();
  const token = made.link.split("/").at(-1) ?? "";
  expect(JSON.stringify(payload)).not.toContain(token);
  await mailInvitation(payload);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ to: email, subject: `You are invited to ${shop.name}` });
  expect(sent[0]?.text).toContain(made.link);
});

test("an invitation taken back in the meantime is not mailed", async () => {
  const { owner, made, payload } = await invite();
  await revokeInvitation(owner, { invitationId: made.invitationId });
  await mailInvitation(payload);
  expect(sent).toEqual([]);
});

test("a reset link is mailed to an account and to nobody else", async () => {
  const user = await makeUser("support");
  await mailReset({ email: "nobody-at-all@example.com" });
  expect(sent).toEqual([]);
  await mailReset({ email: user.email });
  expect(sent[0]?.to).toBe(user.email);
  const token = /reset\/(\S+)/.exec(sent[0]?.text ?? "")?.[1] ?? "";
  expect(await linkOf("reset", token)).toMatchObject({ email: user.email });
});
