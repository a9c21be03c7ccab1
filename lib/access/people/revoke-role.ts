import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { RoleInput } from "@/lib/access/inputs";
import { grants } from "@/lib/access/schema";
import { endSessionsOf, keepOneKeeper } from "@/lib/access/steps";
import { programmeId } from "@/lib/access/tenants";
import { Refusal } from "@/lib/platform/errors";
import { placeFor } from "./place";

/** Takes one role from a person and ends their sessions. The last owner and the last admin stay. */
export const revokeRole = command({
  name: "access.revoke-role",
  permission: "people:manage",
  input: RoleInput,
  async run({ tx, scope, about }, { userId, role, merchantId }) {
    const place = placeFor(scope, role, merchantId);
    about(place ?? programmeId, userId);
    await keepOneKeeper(tx, { userId, role, merchantId: place });
    const taken = await tx
      .delete(grants)
      .where(
        and(
          eq(grants.userId, userId),
          eq(grants.role, role),
          place ? eq(grants.merchantId, place) : isNull(grants.merchantId),
        ),
      )
      .returning({ id: grants.id });
    if (taken.length === 0) throw new Refusal("not-found", "This person does not have this role.");
    await endSessionsOf(tx, userId);
  },
});
