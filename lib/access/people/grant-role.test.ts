import { expect, test } from "vitest";
import { asSelf } from "@/lib/access/self";
import { findSession } from "@/lib/access/session";
import { startSession } from "@/lib/access/sign-in/start-session";
import { makeActor, makeTenant, makeUser } from "@/lib/access/testing";
import { grantRole } from "./grant-role";

test("an owner gives a colleague one more role, and the colleague's sessions end", async () => {
  const shop = await makeTenant();
  const [owner, clerk] = [await makeUser("owner", shop.id), await makeUser("cashier", shop.id)];
  const fresh = { userAgent: null, replaces: null };
  const old = await startSession(asSelf(clerk), fresh);
  await grantRole(owner, { userId: clerk.id, role: "manager", merchantId: shop.id });
  expect(await findSession(old)).toBeNull();
  const session = await findSession(await startSession(asSelf(clerk), fresh));
  expect(session?.actor.grants.map((grant) => grant.role).sort()).toEqual(["cashier", "manager"]);
  await expect(
    grantRole(owner, { userId: clerk.id, role: "manager", merchantId: shop.id }),
  ).rejects.toMatchObject({ code: "conflict" });
});

test("an owner reaches neither another business, nor strangers, nor the platform", async () => {
  const [shop, other] = [await makeTenant(), await makeTenant()];
  const [owner, stranger] = [await makeUser("owner", shop.id), await makeUser("cashier", other.id)];
  const give = (role: "owner" | "admin", merchantId: string | null, userId = stranger.id) =>
    grantRole(owner, { userId, role, merchantId });
  await expect(give("owner", other.id)).rejects.toMatchObject({ code: "not-found" });
  await expect(give("owner", shop.id)).rejects.toMatchObject({ code: "not-found" });
  await expect(give("admin", null, owner.id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(give("admin", shop.id, owner.id)).rejects.toMatchObject({ code: "invalid" });
});

test.each(["manager", "cashier", "accountant"] as const)("a %s gives no roles", async (role) => {
  const shop = await makeTenant();
  const user = await makeUser("cashier", shop.id);
  await expect(
    grantRole(makeActor(role, shop.id), { userId: user.id, role: "owner", merchantId: shop.id }),
  ).rejects.toMatchObject({ code: "forbidden" });
});

test("nobody can be given the console's own role", async () => {
  const user = await makeUser("admin");
  await expect(
    grantRole(user, { userId: user.id, role: "system" as "admin", merchantId: null }),
  ).rejects.toMatchObject({ code: "invalid" });
});
