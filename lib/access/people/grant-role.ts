import "server-only";
import { and, eq } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { RoleInput } from "@/lib/access/inputs";
import { can } from "@/lib/access/permissions";
import { grants } from "@/lib/access/schema";
import { endSessionsOf } from "@/lib/access/steps";
import { programmeId } from "@/lib/access/tenants";
import { Refusal } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { placeFor } from "./place";

/** One more role for a person; they sign in anew. An owner can do this for people of the own business only. */
export const grantRole = command({
  name: "access.grant-role",
  permission: "people:manage",
  input: RoleInput,
  async run({ tx, scope, actor, about }, { userId, role, merchantId }) {
    const place = placeFor(scope, role, merchantId);
    about(place ?? programmeId, userId);
    if (place && !can(actor.grants, "users:manage")) {
      const [member] = await tx
        .select({ id: grants.id })
        .from(grants)
        .where(and(eq(grants.userId, userId), eq(grants.merchantId, place)))
        .limit(1);
      if (!member)
        throw new Refusal("not-found", "This person is not at your business. Invite them.");
    }
    const added = await tx
      .insert(grants)
      .values({ id: newId("grt"), userId, role, merchantId: place })
      .onConflictDoNothing()
      .returning({ id: grants.id });
    if (added.length === 0) throw new Refusal("conflict", "This person has this role already.");
    await endSessionsOf(tx, userId);
  },
});
