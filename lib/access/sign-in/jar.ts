import "server-only";
import { cookies, headers } from "next/headers";
import type { Actor } from "@/lib/access/authorize";
import { asSelf } from "@/lib/access/self";
import { env } from "@/lib/platform/env";
import { openSession, sealSession, sessionCookie, sessionSeconds } from "./cookie";
import { startSession } from "./start-session";

/** A new session for this person in this browser; the one it had ends. */
export async function enter(person: Pick<Actor, "id" | "name" | "email">): Promise<void> {
  const jar = await cookies();
  const { name, options } = sessionCookie(env.AUTH_URL);
  const secret = await startSession(asSelf(person), {
    userAgent: (await headers()).get("user-agent")?.slice(0, 300) ?? null,
    replaces: await openSession(jar.get(name)?.value),
  });
  jar.set(name, await sealSession(secret), { ...options, maxAge: sessionSeconds });
}

/** Takes the session's cookie from this browser. */
export async function leave(): Promise<void> {
  const { name, options } = sessionCookie(env.AUTH_URL);
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
