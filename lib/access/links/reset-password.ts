import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { ResetPasswordInput } from "@/lib/access/inputs";
import { links, users } from "@/lib/access/schema";
import { hashPassword } from "@/lib/access/sign-in/password";
import { endSessionsOf } from "@/lib/access/steps";
import { programmeId } from "@/lib/access/tenants";
import { sha256 } from "@/lib/platform/crypto";
import { linkOf, spent, usable } from "./link";

/** Spends a reset link: a new password, and every session of that person ends. */
export const resetPassword = command({
  name: "access.reset-password",
  permission: "access:session",
  input: ResetPasswordInput,
  redact: ["token", "password"],
  async prepare(_scope, { token, password }) {
    if (!(await linkOf("reset", token))) throw spent();
    return hashPassword(password);
  },
  async run({ tx, now, about }, { token }, passwordHash) {
    const [link] = await tx
      .update(links)
      .set({ usedAt: now })
      .where(and(eq(links.tokenHash, sha256(token)), eq(links.kind, "reset"), usable))
      .returning({ email: links.email });
    if (!link) throw spent();
    const [user] = await tx
      .update(users)
      .set({ passwordHash })
      .where(and(sql`lower(${users.email}) = ${link.email}`, isNull(users.disabledAt)))
      .returning({ id: users.id, email: users.email });
    if (!user) throw spent();
    about(programmeId, user.id);
    await endSessionsOf(tx, user.id);
    return { email: user.email };
  },
});
