import "server-only";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/errors";

const maxBytes = 64 * 1024;
const maxDepth = 12;

/** Refuses a cross-site call: every browser sends Origin with a POST. */
export function sameOrigin(request: Request): void {
  const origin = request.headers.get("origin");
  if (origin !== new URL(env.AUTH_URL).origin)
    throw new Refusal("forbidden", "This call came from another site. Nothing was changed.");
}

const invalid = (message: string) => new Refusal("invalid", message);

function checkDepth(value: unknown, depth = 0): void {
  if (depth > maxDepth) throw invalid("The body is nested too deeply");
  if (typeof value === "string" && value.includes("\0"))
    throw invalid("Text may not hold a NUL character");
  if (value && typeof value === "object")
    for (const [key, inner] of Object.entries(value)) {
      if (key === "__proto__" || key === "constructor" || key === "prototype")
        throw invalid(`The body may not hold ${key}`);
      checkDepth(inner, depth + 1);
    }
}

/** The raw body, refused over 64 KiB before it is kept in memory. */
export async function rawBody(request: Pick<Request, "body">, limit = maxBytes): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw invalid(`The body is larger than ${limit} bytes`);
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}

/** A JSON object of bounded size and depth, without NUL or prototype keys. */
export async function jsonBody(request: Request): Promise<Record<string, unknown>> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\b/i.test(type)) throw invalid("Send application/json");
  const text = (await rawBody(request)).toString("utf8");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid("The body is not JSON");
  }
  if (!value || typeof value !== "object" || Array.isArray(value))
    throw invalid("Send a JSON object");
  checkDepth(value);
  return value as Record<string, unknown>;
}
