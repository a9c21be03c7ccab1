import { expect, test } from "vitest";
import { asSelf } from "@/lib/access/self";
import { findSession } from "@/lib/access/session";
import { startSession } from "@/lib/access/sign-in/start-session";
import { makeActor, makeUser } from "@/lib/access/testing";
import { disableUser } from "./disable-user";
import { enableUser } from "./enable-user";

test("an enabled person can sign in again with the roles they had; old cookies stay dead", async () => {
  const [admin, user] = [await makeUser("admin"), await makeUser("support")];
  const fresh = { userAgent: null, replaces: null };
  const old = await startSession(asSelf(user), fresh);
  await disableUser(admin, { userId: user.id });
  await enableUser(admin, { userId: user.id });
  expect(await findSession(old)).toBeNull();
  const again = await findSession(await startSession(asSelf(user), fresh));
  expect(again?.actor.grants).toEqual(user.grants);
  await expect(enableUser(admin, { userId: user.id })).rejects.toMatchObject({ code: "not-found" });
  await expect(enableUser(makeActor("auditor", "all"), { userId: user.id })).rejects.toMatchObject({
    code: "forbidden",
  });
});
