import "server-only";
import { z } from "zod";

const url = z.url({ protocol: /^https?$/ });
const database = z.string().regex(/^postgres(ql)?:\/\/\S+$/, "must be a postgres:// address");
const optional = <S extends z.ZodType>(shape: S) =>
  z.preprocess((value) => (value === "" ? undefined : value), shape.optional());
const count = (fallback: number) =>
  z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.coerce.number().int().min(1).max(200).default(fallback),
  );

const key = /^[a-z0-9-]{1,32}:[A-Za-z0-9+/]{43}=$/;
const encryptionKeys = z
  .string()
  .refine(
    (text) => text.split(",").every((part) => key.test(part)),
    "must be id:base64 of 32 bytes[,…]",
  );

export const EnvShape = z.object({
  DATABASE_URL: database,
  DATABASE_OWNER_URL: optional(database),
  DATABASE_POOL: count(10),
  BTCPAY_URL: optional(url),
  BITCOIN_VERIFY_URL: optional(url),
  AUTH_SECRET: z.string().min(32, "must be at least 32 characters"),
  AUTH_URL: url,
  ENCRYPTION_KEYS: encryptionKeys,
  SMTP_URL: optional(z.string().regex(/^smtps?:\/\/\S+$/, "must be an smtp:// address")),
  MAIL_FROM: z.string().min(3).default("Flash Console <console@localhost>"),
  HTTP_ALLOWLIST: z.string().default(""),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
});
export type Env = z.output<typeof EnvShape>;

/** Every fault at once, one line each; values are never repeated. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = EnvShape.safeParse(source);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message, code }) => {
    const name = path.join(".");
    return `  ${name}: ${source[name] === undefined && code === "invalid_type" ? "is missing" : message}`;
  });
  throw new Error(`The environment is not complete:\n${faults.join("\n")}`);
}

let parsed: Env | undefined;
/** The environment, read once at first use so that a build needs none. */
export const env = new Proxy({} as Env, {
  get(_target, name: string) {
    parsed ??= readEnv(process.env);
    return parsed[name as keyof Env];
  },
});
