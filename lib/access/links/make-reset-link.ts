import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { UserInput } from "@/lib/access/inputs";
import { links, users } from "@/lib/access/schema";
import { programmeId } from "@/lib/access/tenants";
import { newToken, sha256 } from "@/lib/platform/crypto";
import { Refusal } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { resetAddress, usable } from "./link";

/** A link, open for one hour and once, that sets a new password. Shown once; earlier ones end. */
export const makeResetLink = command({
  name: "access.make-reset-link",
  permission: "users:manage",
  input: UserInput,
  async run({ tx, actor, now, about }, { userId }) {
    about(programmeId, userId);
    const [user] = await tx
      .select({ email: users.email })
      .from(users)
      .where(and(eq(users.id, userId), isNull(users.disabledAt)));
    if (!user) throw new Refusal("not-found", "There is no such active person.");
    const email = user.email.toLowerCase();
    await tx
      .update(links)
      .set({ revokedAt: now })
      .where(and(eq(links.email, email), eq(links.kind, "reset"), usable));
    const token = newToken();
    await tx.insert(links).values({
      ...{ id: newId("lnk"), kind: "reset", tokenHash: sha256(token), email, invitedBy: actor.id },
      expiresAt: sql`now() + interval '1 hour'`,
    });
    return { link: resetAddress(token) };
  },
});
