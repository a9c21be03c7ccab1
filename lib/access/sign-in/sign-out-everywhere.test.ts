import { expect, test } from "vitest";
import { asSelf } from "@/lib/access/self";
import { findSession } from "@/lib/access/session";
import { makeActor, makeUser } from "@/lib/access/testing";
import { signOutEverywhere } from "./sign-out-everywhere";
import { startSession } from "./start-session";

test("ends all of one's own sessions", async () => {
  const user = await makeUser("support");
  const fresh = { userAgent: null, replaces: null };
  const secrets = [
    await startSession(asSelf(user), fresh),
    await startSession(asSelf(user), fresh),
  ];
  await signOutEverywhere(asSelf(user), {});
  for (const secret of secrets) expect(await findSession(secret)).toBeNull();
});

test("is nobody's permission but one's own", async () => {
  await expect(signOutEverywhere(makeActor("admin", "all"), {})).rejects.toMatchObject({
    code: "forbidden",
  });
});
