import { desc, eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { outbox } from "@/lib/platform/schema";
import type { Actor } from "./authorize";
import { inviteUser } from "./links/invite-user";
import { linkOf } from "./links/link";
import { revokeInvitation } from "./links/revoke-invitation";
import { chooseLanguage } from "./people/choose-language";
import { mailInvitation, mailReset } from "./sagas";
import type { Tenant } from "./schema";
import { asSelf } from "./self";
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

async function invite(given: { owner?: Actor; shop?: Tenant; email?: string } = {}) {
  const shop = given.shop ?? (await makeTenant());
  const owner = given.owner ?? makeActor("owner", shop.id);
  const email = given.email ?? `${crypto.randomUUID()}@example.com`;
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
  expect(sent[0]?.text).toBe(
    `You are invited to join ${shop.name} as cashier.\n\nOpen this link within 7 days:\n${made.link}\n\nIf you did not expect this, leave it unopened.\n`,
  );
});

test("an invitation speaks the inviter's language, unless who is invited chose one", async () => {
  const shop = await makeTenant();
  const owner = await makeUser("owner", shop.id);
  await chooseLanguage(asSelf(owner), { locale: "es-419" });
  const { payload, made } = await invite({ owner, shop });
  await mailInvitation(payload);
  expect(sent[0]?.subject).toBe(`Tiene una invitación a ${shop.name}`);
  expect(sent[0]?.text).toBe(
    `Tiene una invitación para unirse a ${shop.name} como cajero.\n\nAbra este enlace en los próximos 7 días:\n${made.link}\n\nSi no esperaba esta invitación, no abra el enlace.\n`,
  );

  const reader = await makeUser("support");
  await chooseLanguage(asSelf(reader), { locale: "en-JM" });
  const again = await invite({ owner, shop, email: reader.email });
  await mailInvitation(again.payload);
  expect(sent[1]?.subject).toBe(`You are invited to ${shop.name}`);
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

test("a reset link is mailed in the language the person chose, else in that of the page", async () => {
  const user = await makeUser("support");
  await mailReset({ email: user.email });
  await mailReset({ email: user.email, locale: "es-419" });
  await chooseLanguage(asSelf(user), { locale: "es-419" });
  await mailReset({ email: user.email, locale: "en-JM" });
  await chooseLanguage(asSelf(user), { locale: "en-JM" });
  await mailReset({ email: user.email, locale: "es-419" });
  const [english, spanish] = [
    "Choose a new password for Flash Console",
    "Elija una nueva contraseña para Flash Console",
  ];
  expect(sent.map(({ subject }) => subject)).toEqual([english, spanish, spanish, english]);
  expect(sent[2]?.text).toMatch(
    /^Abra este enlace en la próxima hora para elegir una nueva contraseña:\nhttp\S+\/reset\/\S+\n\nSi no lo pidió usted, no lo abra: su contraseña queda como está\.\n$/,
  );
});
