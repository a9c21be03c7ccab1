import { type Role, roleNames } from "@/lib/access/permissions";

export const optionsOf = (roles: readonly Role[]) =>
  roles.map((role) => ({ value: role, label: roleNames[role] }));
