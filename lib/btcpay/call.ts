import { setTimeout as pause } from "node:timers/promises";
import type { z } from "zod";
import { type Outgoing, outgoing, type Reply } from "@/lib/platform/http";
import { parseExactJson } from "./exact-json";
import { type BtcpayFault, faultOfAnswer, faultOfCall, faultOfShape } from "./fault";

type Method = "GET" | "POST" | "PUT" | "DELETE";
type Query = Record<string, string | number | boolean | readonly string[] | undefined>;
type Init = {
  query?: Query;
  body?: unknown;
  /** Doing it twice is the same as once, so it may be tried again. GET always is. */
  idempotent?: boolean;
  /** A GET that has an effect and must not be tried again. */
  once?: boolean;
  /** These statuses are answers, not faults. */
  accept?: readonly number[];
};
export type Call = <S extends z.ZodType>(
  what: `${Method} /${string}`,
  shape: S,
  init?: Init,
) => Promise<z.output<S>>;

export type Server = {
  baseUrl: string;
  apiKey: string | null;
  /** Told after each call: null when BTCPay answered, else why it could not be used. */
  heard?: (fault: BtcpayFault | null) => void;
  send?: Outgoing;
};

const waits = [150, 600];
const transient = (fault: BtcpayFault): boolean =>
  [429, 500, 502, 503, 504].includes(fault.status) ||
  ["unreachable", "cut"].includes(fault.btcpayCode);

function address(baseUrl: string, path: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) params.append(name, String(one));
  const text = params.toString();
  return `${baseUrl.replace(/\/+$/, "")}${path}${text ? `?${text}` : ""}`;
}

function bodyOf(reply: Reply, what: string): unknown {
  const text = reply.body.toString("utf8");
  if (text === "") return null;
  try {
    return parseExactJson(text);
  } catch {
    if (reply.status >= 400) return null;
    throw faultOfShape(what);
  }
}

const init = (method: Method, apiKey: string | null, body: unknown) => ({
  method,
  headers: {
    accept: "application/json",
    ...(apiKey ? { authorization: `token ${apiKey}` } : {}),
    ...(body === undefined ? {} : { "content-type": "application/json" }),
  },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  maxBytes: 16 * 1024 * 1024,
});

/** One way to ask a BTCPay server. Throws BtcpayFault; reads are tried three times, writes only when idempotent. */
export function makeCall({ baseUrl, apiKey, heard, send = outgoing }: Server): Call {
  const once = async (method: Method, path: string, { query, body, accept = [] }: Init) => {
    const what = `${method} ${path.replace(/\?.*/, "")}`;
    const reply = await send(address(baseUrl, path, query), init(method, apiKey, body));
    const answer = bodyOf(reply, what);
    const fine = (reply.status >= 200 && reply.status < 300) || accept.includes(reply.status);
    if (!fine) throw faultOfAnswer(reply.status, answer);
    return { what, answer };
  };
  return async (what, shape, init = {}) => {
    const [method, path] = what.split(" ") as [Method, string];
    const again = init.idempotent || (method === "GET" && !init.once);
    const tries = again ? waits.length + 1 : 1;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { answer, what: asked } = await once(method, path, init);
        const parsed = shape.safeParse(answer);
        if (!parsed.success) throw faultOfShape(asked);
        heard?.(null);
        return parsed.data;
      } catch (error) {
        const fault = faultOfCall(error);
        if (attempt < tries && transient(fault)) {
          await pause(waits[attempt - 1]);
          continue;
        }
        heard?.(fault.isDown ? fault : null);
        throw fault;
      }
    }
  };
}
