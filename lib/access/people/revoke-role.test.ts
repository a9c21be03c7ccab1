import { expect, test } from "vitest";
import { asSelf } from "@/lib/access/self";
import { findSession } from "@/lib/access/session";
import { startSession } from "@/lib/access/sign-in/start-session";
import { makeTenant, makeUser } from "@/lib/access/testing";
import { revokeRole } from "./revoke-role";

test("a role taken away ends the sessions of who had it", async () => {
  const shop = await makeTenant();
  const [owner, clerk] = [await makeUser("owner", shop.id), await makeUser("cashier", shop.id)];
  const secret = await startSession(asSelf(clerk), { userAgent: null, replaces: null });
  const role = { userId: clerk.id, role: "cashier", merchantId: shop.id } as const;
  await revokeRole(owner, role);
  expect(await findSession(secret)).toBeNull();
  await expect(revokeRole(owner, role)).rejects.toMatchObject({ code: "not-found" });
});

test("the last owner stays, also when two owners remove each other at once", async () => {
  const shop = await makeTenant();
  const [one, two] = [await makeUser("owner", shop.id), await makeUser("owner", shop.id)];
  const remove = (who: typeof one) =>
    revokeRole(who === one ? two : one, { userId: who.id, role: "owner", merchantId: shop.id });
  const outcomes = await Promise.allSettled([remove(one), remove(two)]);
  expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("another business's people cannot be reached", async () => {
  const [shop, other] = [await makeTenant(), await makeTenant()];
  const owner = await makeUser("owner", shop.id);
  const theirs = await makeUser("cashier", other.id);
  await expect(
    revokeRole(owner, { userId: theirs.id, role: "cashier", merchantId: other.id }),
  ).rejects.toMatchObject({ code: "not-found" });
});
