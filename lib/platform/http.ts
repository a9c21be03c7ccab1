import "server-only";
import { isIP } from "node:net";
import { Agent, type Dispatcher, request } from "undici";
import { env } from "./env";
import { isPublicAddress } from "./http-address";
import { faultOf, OutgoingFault } from "./http-fault";
import { guardedLookup, type Resolve, refusal } from "./http-lookup";

export type OutgoingInit = {
  method?: "GET" | "POST" | "PUT" | "DELETE";
  headers?: Record<string, string>;
  body?: string;
  /** For the whole exchange, connection to last byte. */
  timeoutMs?: number;
  maxBytes?: number;
};
export type Reply = { status: number; headers: Record<string, string>; body: Buffer };
export type Outgoing = (url: string, init?: OutgoingInit) => Promise<Reply>;

const publicPorts = [443, 8443];
const portOf = (url: URL): number => Number(url.port) || (url.protocol === "https:" ? 443 : 80);
const placeOf = (url: URL): string => `${url.hostname}:${portOf(url)}`.toLowerCase();

/** Places an operator vouches for: HTTP_ALLOWLIST, and the servers this installation is told to ask. */
function allowedPlaces(): Set<string> {
  const named = env.HTTP_ALLOWLIST.split(",").map((place) => place.trim().toLowerCase());
  const told = [env.BTCPAY_URL, env.BITCOIN_VERIFY_URL].flatMap((url) =>
    url ? [placeOf(new URL(url))] : [],
  );
  return new Set([...named, ...told]);
}

function checked(text: string, allowed: Set<string>): { url: URL; trusted: boolean } {
  const bad = (why: string) => new OutgoingFault("bad-address", why);
  if (!URL.canParse(text)) throw bad("This is not a web address");
  const url = new URL(text);
  const trusted = allowed.has(placeOf(url));
  if (url.username || url.password) throw bad("An address may not hold a user name or password");
  if (url.protocol !== "https:" && !(trusted && url.protocol === "http:"))
    throw bad("The address must begin with https://");
  if (!trusted && !publicPorts.includes(portOf(url)))
    throw bad(`Port ${portOf(url)} is not one this console calls`);
  const literal = isIP(url.hostname.replace(/^\[|\]$/g, "")) !== 0;
  if (!trusted && literal && !isPublicAddress(url.hostname))
    throw new OutgoingFault("refused-address", refusal(url.hostname));
  return { url, trusted };
}

async function collect(reply: Dispatcher.ResponseData, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of reply.body as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > maxBytes)
      throw new OutgoingFault("too-large", `The answer is larger than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const plainHeaders = (headers: Dispatcher.ResponseData["headers"]): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value ?? "")]));

export function makeOutgoing(allowed: () => Set<string>, resolve?: Resolve): Outgoing {
  const guarded = new Agent({ connect: { lookup: guardedLookup(resolve) } });
  const open = new Agent();
  return async (text, init = {}) => {
    const { url, trusted } = checked(text, allowed());
    const { method = "GET", headers = {}, body, timeoutMs = 10_000, maxBytes = 1024 * 1024 } = init;
    try {
      const reply = await request(url, {
        method,
        headers,
        body: body ?? null,
        dispatcher: trusted ? open : guarded,
        signal: AbortSignal.timeout(timeoutMs),
      });
      const bytes = await collect(reply, maxBytes);
      return { status: reply.statusCode, headers: plainHeaders(reply.headers), body: bytes };
    } catch (error) {
      throw faultOf(error, url.host);
    }
  };
}

let shared: Outgoing | undefined;
/**
 * The one way out of this console over HTTP. Refuses private addresses on the address it connects to
 * (allow-listed places apart), user names, odd ports and plain http; follows no redirect; caps time and size.
 * Throws OutgoingFault.
 */
export const outgoing: Outgoing = (url, init) => {
  shared ??= makeOutgoing(allowedPlaces);
  return shared(url, init);
};
