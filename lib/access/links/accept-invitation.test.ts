import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { links } from "@/lib/access/schema";
import { asSelf } from "@/lib/access/self";
import { findSession } from "@/lib/access/session";
import { signIn } from "@/lib/access/sign-in/sign-in";
import { startSession } from "@/lib/access/sign-in/start-session";
import { makeActor, makeTenant, makeUser, systemActor, withEverything } from "@/lib/access/testing";
import { userByEmail } from "@/lib/access/users";
import { newId } from "@/lib/platform/ids";
import { acceptInvitation } from "./accept-invitation";
import { inviteUser } from "./invite-user";

const password = "a new password";
async function invite(email = `${crypto.randomUUID()}@example.com`) {
  const shop = await makeTenant();
  const made = await inviteUser(makeActor("owner", shop.id), {
    ...{ email, role: "cashier", merchantId: shop.id },
  });
  return { shop, email, token: made.link.split("/").at(-1) ?? "", id: made.invitationId };
}

test("a newcomer chooses name and password and holds the role from then on", async () => {
  const { shop, email, token } = await invite();
  await acceptInvitation(systemActor, { token, name: "Ann", password });
  const attempt = { email, password, address: newId("ip"), userAgent: null, replaces: null };
  const session = await findSession(await signIn(attempt));
  expect(session?.actor).toMatchObject({
    ...{ name: "Ann", email, grants: [{ merchantId: shop.id, role: "cashier" }] },
  });
});

test("a link works once, also when it is sent twice at the same time", async () => {
  const { token } = await invite();
  const input = { token, name: "Ann", password };
  const both = await Promise.allSettled([
    acceptInvitation(systemActor, input),
    acceptInvitation(systemActor, input),
  ]);
  expect(both.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(acceptInvitation(systemActor, input)).rejects.toMatchObject({ code: "not-found" });
});

test("an account that exists is not opened by the link: its owner signs in and accepts", async () => {
  const member = await makeUser("support");
  const { shop, token } = await invite(member.email);
  const stranger = await makeUser("owner", shop.id);
  for (const actor of [systemActor, asSelf(stranger)])
    await expect(acceptInvitation(actor, { token, name: "Thief", password })).rejects.toMatchObject(
      { code: "unauthenticated" },
    );
  const fresh = { userAgent: null, replaces: null };
  const old = await startSession(asSelf(member), fresh);
  await acceptInvitation(asSelf(member), { token });
  expect(await findSession(old)).toBeNull();
  const session = await findSession(await startSession(asSelf(member), fresh));
  expect(session?.actor.grants).toHaveLength(2);
  expect((await userByEmail(member.email))?.passwordHash).toBeNull();
});

test("without name or password nothing is spent", async () => {
  const { token } = await invite();
  await expect(acceptInvitation(systemActor, { token })).rejects.toMatchObject({
    code: "invalid",
    fields: { name: [expect.any(String)], password: [expect.any(String)] },
  });
  await acceptInvitation(systemActor, { token, name: "Ann", password });
});

test("after seven days, or with a made-up token, there is nothing to accept", async () => {
  const { token, id } = await invite();
  await withEverything((tx) =>
    tx.update(links).set({ expiresAt: sql`now()` }).where(eq(links.id, id)),
  );
  for (const tried of [token, "made-up", ""])
    await expect(
      acceptInvitation(systemActor, { token: tried, name: "Ann", password }),
    ).rejects.toMatchObject({ code: "not-found" });
});
