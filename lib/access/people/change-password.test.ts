import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditLog } from "@/lib/access/schema";
import { asSelf } from "@/lib/access/self";
import { findSession } from "@/lib/access/session";
import { hashPassword } from "@/lib/access/sign-in/password";
import { signIn } from "@/lib/access/sign-in/sign-in";
import { makeUser, withEverything } from "@/lib/access/testing";
import { newId } from "@/lib/platform/ids";
import { changePassword } from "./change-password";

const first = "the first password";
const second = "the second password";
const enter = (email: string, password: string) =>
  signIn({ email, password, address: newId("ip"), userAgent: null, replaces: null });

test("who knows the old password sets a new one; every session ends and no password is noted", async () => {
  const user = await makeUser("support", "all", await hashPassword(first));
  const secret = await enter(user.email, first);
  await changePassword(asSelf(user), { current: first, password: second });
  expect(await findSession(secret)).toBeNull();
  await expect(enter(user.email, first)).rejects.toMatchObject({ code: "unauthenticated" });
  expect(await enter(user.email, second)).toBeTruthy();
  const noted = await withEverything((tx) =>
    tx.select().from(auditLog).where(eq(auditLog.actorId, user.id)),
  );
  expect(noted.map((row) => row.command)).toContain("access.change-password");
  expect(JSON.stringify(noted)).not.toMatch(/first password|second password/);
});

test("a wrong old password and a short new one are refused at their fields", async () => {
  const user = await makeUser("support", "all", await hashPassword(first));
  await expect(
    changePassword(asSelf(user), { current: "a guess", password: second }),
  ).rejects.toMatchObject({ code: "invalid", fields: { current: [expect.any(String)] } });
  await expect(
    changePassword(asSelf(user), { current: first, password: "short" }),
  ).rejects.toMatchObject({ code: "invalid", fields: { password: [expect.any(String)] } });
  expect(await enter(user.email, first)).toBeTruthy();
});
