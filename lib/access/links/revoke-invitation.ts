import "server-only";
import { and, eq } from "drizzle-orm";
import { authorize, narrow } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { InvitationInput } from "@/lib/access/inputs";
import { links } from "@/lib/access/schema";
import { programmeId } from "@/lib/access/tenants";
import { spent, usable } from "./link";

/** Takes an invitation back; its link opens nothing any more. */
export const revokeInvitation = command({
  name: "access.revoke-invitation",
  permission: "people:invite",
  input: InvitationInput,
  async run({ tx, scope, now, about }, { invitationId }) {
    const [link] = await tx
      .select({ merchantId: links.merchantId })
      .from(links)
      .where(and(eq(links.id, invitationId), eq(links.kind, "invitation"), usable))
      .for("update");
    if (!link) throw spent();
    if (link.merchantId) narrow(scope, link.merchantId);
    else authorize(scope.actor, "users:manage");
    about(link.merchantId ?? programmeId, invitationId);
    await tx.update(links).set({ revokedAt: now }).where(eq(links.id, invitationId));
  },
});
