import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { contentPolicy } from "@/lib/access/doors/content-policy";
import { env } from "@/lib/platform/env";

/**
 * Gives each response its own script nonce, and refuses addresses that hold a NUL, which Postgres does not
 * keep. It never decides who may see what: pages and actions do.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentPolicy({
    nonce,
    secure: env.AUTH_URL.startsWith("https:"),
    development: process.env.NODE_ENV === "development",
  });
  const { pathname, search } = request.nextUrl;
  if (`${pathname}${search}`.includes("%00"))
    return new NextResponse("An address may not hold a NUL character.", {
      status: 400,
      headers: { "content-security-policy": policy },
    });
  // a page has no twins for programs
  if (/\.txt$|\.segments\//.test(pathname))
    return new NextResponse(null, { status: 404, headers: { "content-security-policy": policy } });
  const headers = new Headers(request.headers);
  headers.delete("x-middleware-subrequest");
  headers.set("x-nonce", nonce);
  headers.set("x-path", `${pathname}${search}`);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = { matcher: ["/((?!_next/static/|favicon\\.ico$|icon\\.svg$).*)"] };
