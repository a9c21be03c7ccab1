import "server-only";
import { asSelf } from "@/lib/access/self";
import { userByEmail } from "@/lib/access/users";
import { Refusal } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { passwordMatches } from "./password";
import { startSession } from "./start-session";
import { countTry, forgive } from "./throttle";

type Attempt = {
  email: string;
  password: string;
  address: string;
  userAgent: string | null;
  /** Secret of the session the browser came with; it ends. */
  replaces: string | null;
};

export const tooMany = "Too many tries. Wait 15 minutes, then sign in.";
export const noMatch = "E-mail and password do not match. Check both, or reset your password.";

/** Answers with a new session's secret. Refuses alike, and as slowly, whether or not there is such an account. */
export async function signIn(attempt: Attempt): Promise<string> {
  const { email, password, address, userAgent, replaces } = attempt;
  if (!(await countTry("sign-in", email, address))) throw new Refusal("limit-reached", tooMany);
  const user = await userByEmail(email);
  const matches = await passwordMatches(user?.passwordHash ?? null, password);
  if (!user || user.disabledAt || !matches) {
    log.warn({ address }, "sign-in refused");
    throw new Refusal("unauthenticated", noMatch);
  }
  await forgive("sign-in", email, address);
  return startSession(asSelf(user), { userAgent: userAgent?.slice(0, 300) ?? null, replaces });
}
