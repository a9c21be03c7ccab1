import "server-only";
import { and, count, eq, isNull, ne, sql } from "drizzle-orm";
import type { Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { msg } from "@/lib/platform/i18n/translator";
import type { Role } from "./permissions";
import { grants, sessions, users } from "./schema";

export const endSessionsOf = (tx: Tx, userId: string): PromiseLike<unknown> =>
  tx.delete(sessions).where(eq(sessions.userId, userId));

/** The roles without which nobody could give roles any more. */
const keepers: Partial<Record<Role, string>> = {
  owner: msg("This is the last owner of the business. Make somebody else an owner first."),
  admin: msg("This is the last Flash admin. Make somebody else an admin first."),
};

/** Refuses to take the last owner from a business or the last admin from the platform; holds off a race. */
export async function keepOneKeeper(
  tx: Tx,
  grant: { userId: string; role: Role; merchantId: string | null },
): Promise<void> {
  const refusal = keepers[grant.role];
  if (!refusal) return;
  const place = grant.merchantId ?? "all";
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtext(${`keepers|${grant.role}|${place}`}))`,
  );
  const [others] = await tx
    .select({ count: count() })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.userId))
    .where(
      and(
        eq(grants.role, grant.role),
        grant.merchantId ? eq(grants.merchantId, grant.merchantId) : isNull(grants.merchantId),
        ne(grants.userId, grant.userId),
        isNull(users.disabledAt),
      ),
    );
  if (!others?.count) throw new Refusal("conflict", refusal);
}
