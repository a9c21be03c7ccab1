import "server-only";
import type { NextAuthOptions } from "next-auth";
import credentials from "next-auth/providers/credentials";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { SignInInput } from "./inputs";
import { addressOf } from "./sign-in/address";
import { openSession, sessionCookie, sessionSeconds } from "./sign-in/cookie";
import { signIn } from "./sign-in/sign-in";

type Headers = Record<string, string | undefined>;

const cookieIn = (header: string | undefined, name: string): string | undefined =>
  header
    ?.split("; ")
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** Answers with a new session's secret, null when refused; throws the code of any other refusal. */
export async function authorizeCredentials(
  given: unknown,
  headers: Headers,
): Promise<{ id: string; sid: string } | null> {
  const parsed = SignInInput.safeParse(given);
  if (!parsed.success) return null;
  try {
    const sid = await signIn({
      ...parsed.data,
      address: addressOf(headers["x-forwarded-for"]),
      userAgent: headers["user-agent"] ?? null,
      replaces: await openSession(cookieIn(headers.cookie, sessionCookie(env.AUTH_URL).name)),
    });
    return { id: "session", sid };
  } catch (error) {
    if (!(error instanceof Refusal)) log.error({ err: error, command: "access.sign-in" }, "bug");
    if (error instanceof Refusal && error.code === "unauthenticated") return null;
    throw new Error(error instanceof Refusal ? error.code : "bug");
  }
}

/** next-auth checks the form's token and carries the session's secret in its encrypted cookie; who that is, the database says. */
export function authOptions(): NextAuthOptions {
  const { name, options } = sessionCookie(env.AUTH_URL);
  return {
    secret: env.AUTH_SECRET,
    session: { strategy: "jwt", maxAge: sessionSeconds },
    useSecureCookies: options.secure,
    cookies: { sessionToken: { name, options } },
    pages: { signIn: "/login", error: "/login" },
    providers: [
      credentials({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize: (given, request) => authorizeCredentials(given, request.headers as Headers),
      }),
    ],
    callbacks: { jwt: ({ token, user }) => (user ? { sid: user.sid } : token) },
    logger: {
      error: (code) => log.error({ code }, "next-auth"),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}
