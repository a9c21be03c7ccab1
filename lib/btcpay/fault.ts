import { Refusal, type RefusalCode } from "@/lib/platform/errors";
import { OutgoingFault } from "@/lib/platform/http-fault";
import { msg } from "@/lib/platform/i18n/translator";
import { redactText } from "@/lib/platform/log";

/** An answer with a good status that is not Greenfield's: another server, or a proxy's page. */
export const wrongAnswer = "wrong-answer";

type Answered = {
  /** HTTP status; 0 when no answer came. */
  status: number;
  /** Greenfield's `code`, a missing permission, or the kind of an OutgoingFault. */
  btcpayCode: string;
  fields?: Record<string, string[]>;
};

/** BTCPay said no, or nothing that can be read. */
export class BtcpayFault extends Refusal {
  readonly status: number;
  readonly btcpayCode: string;
  constructor(code: RefusalCode, message: string, { status, btcpayCode, fields }: Answered) {
    super(code, message, fields);
    this.name = "BtcpayFault";
    this.status = status;
    this.btcpayCode = btcpayCode;
  }
  /** The server could not be used at all: nothing about the request was wrong. */
  get isDown(): boolean {
    return this.code === "unavailable";
  }
}

type Body = { code?: unknown; message?: unknown; missingPermission?: unknown };

const textOf = (value: unknown, fallback: string): string =>
  typeof value === "string" && value.length > 0 && value.length <= 600 ? value : fallback;

/** 422 answers are a list of {path, message}; the casing of path is not consistent. */
function fieldsOf(body: unknown[]): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const entry of body) {
    const { path, message } = (entry ?? {}) as { path?: unknown; message?: unknown };
    const name = textOf(path, "form").toLowerCase();
    fields[name] = [...(fields[name] ?? []), textOf(message, msg("was refused"))];
  }
  return fields;
}

const refusalCodes: Record<number, RefusalCode> = {
  400: "invalid",
  404: "not-found",
  409: "conflict",
  410: "not-found",
  422: "invalid",
};

const keyRefused = () =>
  new BtcpayFault(
    "unavailable",
    "BTCPay refused the key. It was revoked or belongs to another server: connect the store again.",
    { status: 401, btcpayCode: "unauthenticated" },
  );

function forbidden(permission: string, btcpayCode: string): BtcpayFault {
  const why = permission
    ? `The BTCPay key lacks ${permission}. Replace it with a key that has it.`
    : "BTCPay does not allow this with the connected key.";
  return new BtcpayFault("forbidden", why, { status: 403, btcpayCode: permission || btcpayCode });
}

function listed(status: number, body: unknown[]): BtcpayFault {
  const fields = fieldsOf(body);
  const first = Object.values(fields)[0]?.[0] ?? msg("the request");
  return new BtcpayFault("invalid", `BTCPay refused: ${first}`, {
    status,
    btcpayCode: `http-${status}`,
    fields,
  });
}

/** A Greenfield answer outside 2xx. */
export function faultOfAnswer(status: number, body: unknown): BtcpayFault {
  if (status === 401) return keyRefused();
  if (Array.isArray(body)) return listed(status, body);
  const { code, message, missingPermission } = (
    body && typeof body === "object" ? body : {}
  ) as Body;
  const btcpayCode = textOf(code, `http-${status}`);
  if (status === 403) return forbidden(textOf(missingPermission, ""), btcpayCode);
  const known = refusalCodes[status];
  const told = textOf(message, "");
  const bare = status === 404 ? "BTCPay: not found" : "BTCPay: refused";
  const answered = told ? `BTCPay: ${told}` : bare;
  const why = known
    ? answered
    : `BTCPay is in trouble (HTTP ${status}). It is tried again by itself.`;
  return new BtcpayFault(known ?? "unavailable", why, { status, btcpayCode });
}

/** No answer, or one that was cut. */
export const faultOfCall = (error: unknown): BtcpayFault => {
  if (error instanceof BtcpayFault) return error;
  if (!(error instanceof OutgoingFault)) throw error;
  const { kind: btcpayCode, message } = error;
  return new BtcpayFault("unavailable", `BTCPay: ${message}`, { status: 0, btcpayCode });
};

/** `what` may hold a pull payment id, which claims funds by itself: it never gets into the sentence. */
export const faultOfShape = (what: string): BtcpayFault =>
  new BtcpayFault(
    "unavailable",
    `The server answered ${redactText(what)} with something BTCPay would not. Check the address of the store.`,
    { status: 200, btcpayCode: wrongAnswer },
  );
