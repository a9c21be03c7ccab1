import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { AcceptInvitationInput } from "@/lib/access/inputs";
import { grants, links, users } from "@/lib/access/schema";
import { hashPassword } from "@/lib/access/sign-in/password";
import { endSessionsOf } from "@/lib/access/steps";
import { programmeId } from "@/lib/access/tenants";
import { sha256 } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { linkOf, spent, usable } from "./link";

type Person = { id: string; name: string; email: string };
type Newcomer = { email: string; name: string | undefined; passwordHash: string | null };

async function addUser(tx: Tx, { email, name, passwordHash }: Newcomer): Promise<Person> {
  if (!name || !passwordHash)
    throw new Refusal("invalid", "Choose a name and a password to join.", {
      ...(name ? {} : { name: ["Write a name"] }),
      ...(passwordHash ? {} : { password: ["Choose a password"] }),
    });
  const person = { id: newId("usr"), name, email };
  await tx.insert(users).values({ ...person, passwordHash });
  return person;
}

async function knownUser(tx: Tx, email: string, actorId: string): Promise<Person | null> {
  const [user] = await tx
    .select()
    .from(users)
    .where(sql`lower(${users.email}) = ${email.toLowerCase()}`);
  if (!user) return null;
  if (user.id !== actorId || user.disabledAt)
    throw new Refusal("unauthenticated", `Sign in as ${email} to accept this invitation.`);
  return user;
}

/** Gives the invited e-mail its role, once. A newcomer gets an account; who has one must act as themself. */
export const acceptInvitation = command({
  name: "access.accept-invitation",
  permission: "access:session",
  input: AcceptInvitationInput,
  redact: ["token", "password"],
  async prepare(_scope, { token, password }) {
    if (!(await linkOf("invitation", token))) throw spent();
    return password ? hashPassword(password) : null;
  },
  async run({ tx, actor, now, about }, { token, name }, passwordHash) {
    const [link] = await tx
      .update(links)
      .set({ usedAt: now })
      .where(and(eq(links.tokenHash, sha256(token)), eq(links.kind, "invitation"), usable))
      .returning();
    if (!link?.role) throw spent();
    const { email, role, merchantId } = link;
    const person =
      (await knownUser(tx, email, actor.id)) ?? (await addUser(tx, { email, name, passwordHash }));
    about(merchantId ?? programmeId, person.id);
    await tx
      .insert(grants)
      .values({ id: newId("grt"), userId: person.id, role, merchantId })
      .onConflictDoNothing();
    await endSessionsOf(tx, person.id);
    return { id: person.id, name: person.name, email: person.email, merchantId };
  },
});
