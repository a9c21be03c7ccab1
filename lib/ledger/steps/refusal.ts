import { accountName } from "@/lib/ledger/rules";
import { Refusal } from "@/lib/platform/errors";
import { msg } from "@/lib/platform/i18n/translator";

type PostgresError = { code: string; detail?: string };

const isPostgresError = (value: unknown): value is PostgresError =>
  typeof value === "object" && value !== null && "code" in value && typeof value.code === "string";

/** Drizzle wraps what Postgres said. */
function postgresError(error: unknown): PostgresError | null {
  for (let inner = error; inner instanceof Error; inner = inner.cause)
    if (isPostgresError(inner)) return inner;
  return null;
}

/** What 20-ledger.sql refuses, in the console's words; anything else is a bug and comes back as it was. */
export function asRefusal(error: unknown): unknown {
  const said = postgresError(error);
  if (said?.code === "LG003")
    return new Refusal(
      "conflict",
      "This was already recorded with other content. Nothing was changed.",
    );
  if (said?.code === "LG004")
    return new Refusal(
      "limit-reached",
      `${said.detail ? accountName(said.detail) : msg("The account")} does not hold enough for this.`,
    );
  if (said?.code === "LG001") return new Refusal("not-found", "There is no such business here.");
  return error;
}
