import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { UserInput } from "@/lib/access/inputs";
import { users } from "@/lib/access/schema";
import { programmeId } from "@/lib/access/tenants";
import { Refusal } from "@/lib/platform/errors";

/** Lets a disabled person sign in again, with the roles they had. */
export const enableUser = command({
  name: "access.enable-user",
  permission: "users:manage",
  input: UserInput,
  async run({ tx, about }, { userId }) {
    about(programmeId, userId);
    const done = await tx
      .update(users)
      .set({ disabledAt: null })
      .where(and(eq(users.id, userId), isNotNull(users.disabledAt)))
      .returning({ id: users.id });
    if (done.length === 0) throw new Refusal("not-found", "There is no such disabled person.");
  },
});
