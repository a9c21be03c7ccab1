import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { sessions } from "@/lib/access/schema";
import { asSelf } from "@/lib/access/self";
import { findSession } from "@/lib/access/session";
import { makeActor, makeUser, withEverything } from "@/lib/access/testing";
import { sha256 } from "@/lib/platform/crypto";
import { startSession } from "./start-session";

const fresh = { userAgent: "Test", replaces: null };
const age = (secret: string, change: object) =>
  withEverything((tx) =>
    tx
      .update(sessions)
      .set(change)
      .where(eq(sessions.secretHash, sha256(secret))),
  );

test("256 bits go out, only their sha256 stays", async () => {
  const user = await makeUser("admin");
  const secret = await startSession(asSelf(user), fresh);
  expect(Buffer.from(secret, "base64url")).toHaveLength(32);
  const rows = await withEverything((tx) =>
    tx.select().from(sessions).where(eq(sessions.userId, user.id)),
  );
  expect(JSON.stringify(rows)).not.toContain(secret);
});

test("a session ends 12 hours after it was last used", async () => {
  const secret = await startSession(asSelf(await makeUser("admin")), fresh);
  await age(secret, { seenAt: sql`now() - interval '11 hours 59 minutes'` });
  expect(await findSession(secret)).not.toBeNull();
  await age(secret, { seenAt: sql`now() - interval '12 hours 1 second'` });
  expect(await findSession(secret)).toBeNull();
});

test("using it moves the 12 hours, never the 14 days", async () => {
  const secret = await startSession(asSelf(await makeUser("admin")), fresh);
  await age(secret, { seenAt: sql`now() - interval '11 hours'` });
  await findSession(secret);
  const [row] = await withEverything((tx) =>
    tx
      .select()
      .from(sessions)
      .where(eq(sessions.secretHash, sha256(secret))),
  );
  expect(Date.now() - (row?.seenAt.getTime() ?? 0)).toBeLessThan(60_000);
  expect((row?.expiresAt.getTime() ?? 0) - Date.now()).toBeLessThanOrEqual(14 * 86_400_000);
  await age(secret, { expiresAt: sql`now()` });
  expect(await findSession(secret)).toBeNull();
});

test("no person's role reaches it", async () => {
  await expect(startSession(makeActor("admin", "all"), fresh)).rejects.toMatchObject({
    code: "forbidden",
  });
});
