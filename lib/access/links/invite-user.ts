import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { InviteUserInput } from "@/lib/access/inputs";
import { placeFor } from "@/lib/access/people/place";
import { grants, links, users } from "@/lib/access/schema";
import { programmeId } from "@/lib/access/tenants";
import { newToken, sha256 } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { canMail } from "@/lib/platform/mail";
import { invited } from "./events";
import { joinAddress, sealToken, usable } from "./link";

type Invitation = { email: string; role: string; merchantId: string | null };

async function refuseMember(tx: Tx, { email, role, merchantId }: Invitation): Promise<void> {
  const [member] = await tx
    .select({ id: grants.id })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.userId))
    .where(
      and(
        sql`lower(${users.email}) = ${email}`,
        eq(grants.role, role),
        merchantId ? eq(grants.merchantId, merchantId) : isNull(grants.merchantId),
      ),
    );
  if (member)
    throw new Refusal("conflict", "This person has this role already.", {
      email: ["Has this role already"],
    });
}

/** A link, open for 7 days, that gives this e-mail a role. Shown once; an earlier one for the same role ends. */
export const inviteUser = command({
  name: "access.invite-user",
  permission: "people:invite",
  input: InviteUserInput,
  async run({ tx, scope, actor, emit, about, now }, input) {
    const merchantId = placeFor(scope, input.role, input.merchantId);
    await refuseMember(tx, input);
    const same = merchantId ? eq(links.merchantId, merchantId) : isNull(links.merchantId);
    await tx
      .update(links)
      .set({ revokedAt: now })
      .where(and(eq(links.email, input.email), eq(links.role, input.role), same, usable));
    const id = newId("lnk");
    const token = newToken();
    await tx.insert(links).values({
      ...{ id, kind: "invitation", tokenHash: sha256(token), invitedBy: actor.id },
      ...{ email: input.email, role: input.role, merchantId },
      expiresAt: sql`now() + interval '7 days'`,
    });
    about(merchantId ?? programmeId, id);
    if (canMail())
      await emit(invited, { linkId: id, token: sealToken(token, id) }, merchantId ?? programmeId);
    return { invitationId: id, link: joinAddress(token), mailed: canMail() };
  },
});
