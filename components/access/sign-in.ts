import type { FormAction } from "@/components/form/outcome";
import type { Translator } from "@/lib/platform/i18n/translator";

/** Posts the form to next-auth, with the token it asks for; the session comes back as a cookie. */
export const signIn =
  (t: Translator): FormAction<null> =>
  async (input: Record<string, string | undefined>) => {
    const csrf = await fetch("/api/auth/csrf", { cache: "no-store" });
    if (!csrf.ok)
      return {
        ok: false,
        code: "unavailable",
        message: t("No answer from the console. Check the connection, then sign in again."),
      };
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
