import "server-only";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/access/auth-options";
import { refused } from "@/lib/access/doors/endpoint";
import { rawBody, sameOrigin } from "@/lib/access/doors/request";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/errors";
import { said } from "@/lib/platform/i18n/said";
import { getT } from "@/lib/platform/i18n/server";
import { msg } from "@/lib/platform/i18n/translator";
import { toJson } from "@/lib/platform/json";
import { sessionCookie } from "./cookie";
import { noMatch, tooMany } from "./sign-in";

type Context = { params: Promise<{ nextauth: string[] }> };
const bodyLimit = 8 * 1024;

/** The two of next-auth's addresses that are used; the rest are not there. */
const served = ["GET csrf", "POST callback/credentials"];

const answers: Record<string, [number, string, string]> = {
  "limit-reached": [429, "limit-reached", tooMany],
  csrf: [403, "forbidden", msg("This page was open too long. Load it again, then sign in.")],
  bug: [500, "bug", msg("Something broke on our side. Try again in a minute.")],
  none: [401, "unauthenticated", noMatch],
};

/** next-auth answers with a redirect; the form wants one word and one sentence. */
async function told(response: Response): Promise<Response> {
  const cookie = sessionCookie(env.AUTH_URL).name;
  const headers = new Headers({ "content-type": "application/json", "cache-control": "no-store" });
  for (const set of response.headers.getSetCookie()) headers.append("set-cookie", set);
  if (response.headers.getSetCookie().some((set) => set.startsWith(`${cookie}=`)))
    return new Response(toJson({ ok: true }), { headers });
  const where = response.headers.get("location") ?? "";
  const query = new URLSearchParams(where.split("?")[1] ?? "");
  const word = query.has("csrf") ? "csrf" : (query.get("error") ?? "none");
  const [status, code, sentence] = answers[word] ?? answers.none ?? [401, "", ""];
  const message = said(sentence, await getT());
  return new Response(toJson({ ok: false, code, message }), { status, headers });
}

/** Both methods of /api/auth: the form's token, and signing in. */
export async function handle(request: NextRequest, { params }: Context): Promise<Response> {
  try {
    const asked = `${request.method} ${(await params).nextauth.join("/")}`;
    if (!served.includes(asked)) throw new Refusal("not-found", "There is nothing here.");
    if (request.method === "GET") return await NextAuth(request, { params }, authOptions());
    sameOrigin(request);
    const type = request.headers.get("content-type") ?? "";
    if (!type.startsWith("application/x-www-form-urlencoded"))
      throw new Refusal("invalid", "Send application/x-www-form-urlencoded");
    const form = new URLSearchParams((await rawBody(request, bodyLimit)).toString("utf8"));
    form.delete("json"); // it would hide the answer's location, where next-auth says what went wrong
    const { url, method, headers } = request;
    const copy = new NextRequest(url, { method, headers, body: form.toString() });
    return told(await NextAuth(copy, { params }, authOptions()));
  } catch (error) {
    return refused(error, "access.sign-in");
  }
}
