import "server-only";
import { pino } from "pino";

const secretNames = [
  "password",
  "secret",
  "token",
  "apiKey",
  "authorization",
  "cookie",
  "pin",
  "k1",
  "pullPaymentId",
  "tapUrl",
  "uid",
];

/** Takes bearer secrets out of free text: tap parameters, pull payment ids, keys in URLs, values of a query. */
export const redactText = (text: string): string =>
  text
    .replace(/([?&](?:p|c|k1|token|state|apiKey)=)[^&\s"']+/gi, "$1[redacted]")
    .replace(/^(params: ).*?(?=\n {4}at |$(?![\s\S]))/gms, "$1[redacted]")
    .replace(/((?:programming|join|reset)\/)[\w-]{40,}/g, "$1[redacted]")
    .replace(/(pull-payments\/)[^/\s"'?]+/gi, "$1[redacted]")
    .replace(/((?:token|bearer)\s+)[A-Za-z0-9._-]{16,}/gi, "$1[redacted]")
    .replace(/lnurl1[02-9ac-hj-np-z]{20,}/gi, "[redacted]");

const logLevel = (): string => process.env.LOG_LEVEL || "info";

function makeLog() {
  return pino({
    level: logLevel(),
    base: { pid: process.pid },
    redact: {
      paths: secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor: "[redacted]",
    },
    formatters: { level: (label) => ({ level: label }) },
    serializers: {
      err: (fault: unknown) =>
        fault instanceof Error
          ? {
              name: fault.name,
              message: redactText(fault.message),
              stack: redactText(fault.stack ?? ""),
            }
          : { message: redactText(String(fault)) },
    },
  });
}

export const log = makeLog();
