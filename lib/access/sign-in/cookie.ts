import "server-only";
import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/platform/env";

/** A sign-in ends after this many seconds whatever happens (14 days). */
export const sessionSeconds = 14 * 24 * 3600;

/** Name and flags of the session cookie for a console at this address. */
export function sessionCookie(authUrl: string) {
  const secure = authUrl.startsWith("https:");
  return {
    name: secure ? "__Host-flash-session" : "flash-session",
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
  };
}

/** The cookie's content as next-auth reads it: a token encrypted under AUTH_SECRET that carries the session's secret. */
export const sealSession = (secret: string): Promise<string> =>
  encode({ token: { sid: secret }, secret: env.AUTH_SECRET, maxAge: sessionSeconds });

/** The session's secret inside a cookie, or null when the cookie is not one of ours. */
export async function openSession(cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null;
  try {
    const token = await decode({ token: cookie, secret: env.AUTH_SECRET });
    return typeof token?.sid === "string" ? token.sid : null;
  } catch {
    return null;
  }
}
