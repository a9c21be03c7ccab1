import { expect, test } from "vitest";
import { asSelf } from "@/lib/access/self";
import { findSession } from "@/lib/access/session";
import { makeUser } from "@/lib/access/testing";
import { endSession } from "./end-session";
import { startSession } from "./start-session";

test("a cookie is dead right after signing out, twice is no fault, another person's session stays", async () => {
  const [user, other] = [await makeUser("admin"), await makeUser("admin")];
  const secret = await startSession(asSelf(user), { userAgent: null, replaces: null });
  const sessionId = (await findSession(secret))?.id ?? "";
  await endSession(asSelf(other), { sessionId });
  expect(await findSession(secret)).not.toBeNull();
  await endSession(asSelf(user), { sessionId });
  expect(await findSession(secret)).toBeNull();
  await endSession(asSelf(user), { sessionId });
});
