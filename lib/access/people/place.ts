import "server-only";
import { authorize, narrow, type Scope } from "@/lib/access/authorize";
import { businessRoles, platformRoles, type Role } from "@/lib/access/permissions";
import { Refusal } from "@/lib/platform/errors";

/** Where a role may be given within `scope`: a business, or null for the platform, which only a Flash admin gives. */
export function placeFor(
  scope: Scope<string>,
  role: Role,
  merchantId: string | null,
): string | null {
  const fits: readonly string[] = merchantId ? businessRoles : platformRoles;
  if (!fits.includes(role))
    throw new Refusal("invalid", "This role does not belong there. Nothing was changed.", {
      role: [merchantId ? "Choose a role of a business" : "Choose a role of the platform"],
    });
  if (merchantId) narrow(scope, merchantId);
  else authorize(scope.actor, "users:manage");
  return merchantId;
}
