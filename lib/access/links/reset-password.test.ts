import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { links } from "@/lib/access/schema";
import { findSession } from "@/lib/access/session";
import { hashPassword } from "@/lib/access/sign-in/password";
import { signIn } from "@/lib/access/sign-in/sign-in";
import { makeActor, makeUser, systemActor, withEverything } from "@/lib/access/testing";
import { newId } from "@/lib/platform/ids";
import { makeResetLink } from "./make-reset-link";
import { resetPassword } from "./reset-password";

const admin = makeActor("admin", "all");
const old = "the old password";
const password = "the new password";
const member = async () => makeUser("support", "all", await hashPassword(old));
const tokenFor = async (userId: string) =>
  (await makeResetLink(admin, { userId })).link.split("/").at(-1) ?? "";
const enter = (email: string, typed: string) =>
  signIn({ email, password: typed, address: newId("ip"), userAgent: null, replaces: null });

test("a reset link sets a new password once and ends every session", async () => {
  const user = await member();
  const secret = await enter(user.email, old);
  const token = await tokenFor(user.id);
  expect(await resetPassword(systemActor, { token, password })).toEqual({ email: user.email });
  expect(await findSession(secret)).toBeNull();
  await expect(enter(user.email, old)).rejects.toMatchObject({ code: "unauthenticated" });
  expect(await enter(user.email, password)).toBeTruthy();
  await expect(
    resetPassword(systemActor, { token, password: "another password" }),
  ).rejects.toMatchObject({ code: "not-found" });
});

test("a password too short leaves the link open", async () => {
  const user = await member();
  const token = await tokenFor(user.id);
  await expect(resetPassword(systemActor, { token, password: "short" })).rejects.toMatchObject({
    code: "invalid",
  });
  await resetPassword(systemActor, { token, password });
});

test("after one hour the link opens nothing", async () => {
  const user = await member();
  const token = await tokenFor(user.id);
  await withEverything((tx) =>
    tx.update(links).set({ expiresAt: sql`now()` }).where(eq(links.email, user.email)),
  );
  await expect(resetPassword(systemActor, { token, password })).rejects.toMatchObject({
    code: "not-found",
  });
  expect(await enter(user.email, old)).toBeTruthy();
});
