import "server-only";
import { eq } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { ChangePasswordInput } from "@/lib/access/inputs";
import { users } from "@/lib/access/schema";
import { hashPassword, passwordMatches } from "@/lib/access/sign-in/password";
import { countTry } from "@/lib/access/sign-in/throttle";
import { endSessionsOf } from "@/lib/access/steps";
import { programmeId } from "@/lib/access/tenants";
import { userById } from "@/lib/access/users";
import { Refusal } from "@/lib/platform/errors";

/** A new password for the acting person, who knows the old one; every session of theirs ends. */
export const changePassword = command({
  name: "access.change-password",
  permission: "access:session",
  input: ChangePasswordInput,
  redact: ["current", "password"],
  async prepare({ actor }, { current, password }) {
    if (!(await countTry("sign-in", actor.email, `own|${actor.id}`)))
      throw new Refusal("limit-reached", "Too many tries. Wait 15 minutes.");
    const user = await userById(actor.id);
    if (!(await passwordMatches(user?.passwordHash ?? null, current)))
      throw new Refusal("invalid", "Your current password does not match. Nothing was changed.", {
        current: ["This is not your current password"],
      });
    return hashPassword(password);
  },
  async run({ tx, actor, about }, _input, passwordHash) {
    about(programmeId, actor.id);
    await tx.update(users).set({ passwordHash }).where(eq(users.id, actor.id));
    await endSessionsOf(tx, actor.id);
  },
});
