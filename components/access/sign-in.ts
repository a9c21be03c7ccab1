import type { FormAction } from "@/components/form/outcome";

const unreachable = {
  ok: false as const,
  code: "unavailable",
  message: "No answer from the console. Check the connection, then sign in again.",
};

/** Posts the form to next-auth, with the token it asks for; the session comes back as a cookie. */
export const signIn: FormAction<null> = async (input: Record<string, string | undefined>) => {
  const csrf = await fetch("/api/auth/csrf", { cache: "no-store" });
  if (!csrf.ok) return unreachable;
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const response = await fetch("/api/auth/callback/credentials", {
    method: "POST",
    body: new URLSearchParams({
      csrfToken,
      email: input.email ?? "",
      password: input.password ?? "",
      json: "true",
    }),
  });
  const answer = (await response.json()) as
    | { ok: true }
    | { ok?: false; code: string; message: string };
  return answer.ok
    ? { ok: true, value: null }
    : { ok: false, code: answer.code, message: answer.message };
};
