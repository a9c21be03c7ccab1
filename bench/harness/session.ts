import type { Role } from "@/lib/access/permissions";
import { sealSession, sessionCookie } from "@/lib/access/sign-in/cookie";
import { startSession } from "@/lib/access/sign-in/start-session";
import { makeUser, systemActor } from "@/lib/access/testing";
import { env } from "@/lib/platform/env";

/** Signs a new person in and answers with the cookie header and the session's secret. */
export async function signIn(role: Role, tenantId = "all") {
  const person = await makeUser(role, tenantId);
  const actor = { ...systemActor, id: person.id };
  const secret = await startSession(actor, { userAgent: "bench", replaces: null });
  const { name } = sessionCookie(env.AUTH_URL);
  return { person, secret, cookie: `${name}=${await sealSession(secret)}` };
}
