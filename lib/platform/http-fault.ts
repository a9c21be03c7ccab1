export type OutgoingKind =
  | "bad-address"
  | "refused-address"
  | "unreachable"
  | "timeout"
  | "too-large"
  | "cut";

/** An outgoing call that brought no complete answer. `cut` and `timeout` may have had their effect over there. */
export class OutgoingFault extends Error {
  constructor(
    readonly kind: OutgoingKind,
    message: string,
    options?: { cause: unknown },
  ) {
    super(message, options);
    this.name = "OutgoingFault";
  }
}

const unreachable = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"];
const timeouts = ["UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT", "UND_ERR_CONNECT_TIMEOUT"];

function chain(error: unknown): Error[] {
  const found: Error[] = [];
  for (let next = error; next instanceof Error && found.length < 8; next = next.cause) {
    found.push(next);
    if (next instanceof AggregateError && next.errors[0] instanceof Error)
      found.push(next.errors[0]);
  }
  return found;
}

const codeOf = (error: Error): string => String((error as NodeJS.ErrnoException).code ?? "");

/** Names what undici, the socket or TLS threw. */
export function faultOf(error: unknown, host: string): OutgoingFault {
  const errors = chain(error);
  const known = errors.find((one) => one instanceof OutgoingFault);
  if (known) return known;
  const codes = errors.map(codeOf);
  const cause = { cause: error };
  if (errors.some(({ name }) => name === "TimeoutError" || name === "AbortError"))
    return new OutgoingFault("timeout", `${host} did not answer in time`, cause);
  if (codes.some((code) => timeouts.includes(code) || code === "ETIMEDOUT"))
    return new OutgoingFault("timeout", `${host} did not answer in time`, cause);
  if (codes.some((code) => unreachable.includes(code)))
    return new OutgoingFault("unreachable", `${host} could not be reached`, cause);
  if (codes.some((code) => /CERT|SELF_SIGNED|TLS|SSL/.test(code)))
    return new OutgoingFault("unreachable", `The certificate of ${host} is not trusted`, cause);
  return new OutgoingFault("cut", `${host} cut the connection before its answer was whole`, cause);
}
