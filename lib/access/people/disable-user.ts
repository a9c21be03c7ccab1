import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { UserInput } from "@/lib/access/inputs";
import { grants, users } from "@/lib/access/schema";
import { endSessionsOf, keepOneKeeper } from "@/lib/access/steps";
import { programmeId } from "@/lib/access/tenants";
import { Refusal } from "@/lib/platform/errors";

/** Locks a person out at once. The last Flash admin cannot be disabled, nor can oneself. */
export const disableUser = command({
  name: "access.disable-user",
  permission: "users:manage",
  input: UserInput,
  async run({ tx, actor, now, about }, { userId }) {
    about(programmeId, userId);
    if (userId === actor.id)
      throw new Refusal("conflict", "This is your own account. Ask another admin to disable it.");
    const admin = { userId, role: "admin", merchantId: null } as const;
    const [isAdmin] = await tx
      .select({ id: grants.id })
      .from(grants)
      .where(and(eq(grants.userId, userId), eq(grants.role, "admin"), isNull(grants.merchantId)));
    if (isAdmin) await keepOneKeeper(tx, admin);
    const done = await tx
      .update(users)
      .set({ disabledAt: now })
      .where(and(eq(users.id, userId), isNull(users.disabledAt)))
      .returning({ id: users.id });
    if (done.length === 0) throw new Refusal("not-found", "There is no such active person.");
    await endSessionsOf(tx, userId);
  },
});
