import "server-only";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { cookies } from "next/headers";
import { cache } from "react";
import { sha256 } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/errors";
import type { Actor } from "./authorize";
import { unaudited } from "./command";
import { systemScope } from "./doors/worker";
import { businessRoles, type Grant, platformRoles } from "./permissions";
import { readOpen } from "./read";
import { grants, sessions, users } from "./schema";
import { openSession, sessionCookie } from "./sign-in/cookie";

export type Session = { id: string; actor: Actor };

const known: readonly string[] = [...businessRoles, ...platformRoles];
const touchAfterMs = 5 * 60_000;

/** The live session of this secret with its person and roles, in one query; null when it is over. */
export async function findSession(secret: string): Promise<Session | null> {
  const rows = await readOpen((r) =>
    r
      .select({
        id: sessions.id,
        seenAt: sessions.seenAt,
        userId: users.id,
        name: users.name,
        email: users.email,
        role: grants.role,
        merchantId: grants.merchantId,
      })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .leftJoin(grants, eq(grants.userId, users.id))
      .where(
        and(
          eq(sessions.secretHash, sha256(secret)),
          gt(sessions.expiresAt, sql`now()`),
          gt(sessions.seenAt, sql`now() - interval '12 hours'`),
          isNull(users.disabledAt),
        ),
      ),
  );
  const [first] = rows;
  if (!first) return null;
  if (Date.now() - first.seenAt.getTime() > touchAfterMs) await touch(first.id);
  const held = rows.flatMap(({ role, merchantId }): Grant[] =>
    role && known.includes(role)
      ? [{ role: role as Grant["role"], merchantId: merchantId ?? "all" }]
      : [],
  );
  const { userId, name, email } = first;
  return { id: first.id, actor: { id: userId, name, email, kind: "user", grants: held } };
}

/** Whether a session has not ended since: signed out, disabled, or its person's roles changed. Does not keep it awake. */
export async function isSessionOpen(id: string): Promise<boolean> {
  const rows = await readOpen((r) =>
    r
      .select({ id: sessions.id })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .where(
        and(eq(sessions.id, id), gt(sessions.expiresAt, sql`now()`), isNull(users.disabledAt)),
      ),
  );
  return rows.length > 0;
}

const touch = (id: string): Promise<unknown> =>
  unaudited(systemScope("access:session"), (tx) =>
    tx.update(sessions).set({ seenAt: sql`now()` }).where(eq(sessions.id, id)),
  );

/** The signed-in session of this request. Refuses `unauthenticated`. */
export const currentSession = cache(async (): Promise<Session> => {
  const jar = await cookies();
  const secret = await openSession(jar.get(sessionCookie(env.AUTH_URL).name)?.value);
  const session = secret ? await findSession(secret) : null;
  if (!session)
    throw new Refusal("unauthenticated", "You are signed out. Sign in, then do it again.");
  return session;
});

/** The signed-in person of this request. Refuses `unauthenticated`. */
export const currentActor = async (): Promise<Actor> => (await currentSession()).actor;

/** The signed-in person of this request, or null. */
export async function maybeActor(): Promise<Actor | null> {
  try {
    return await currentActor();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
