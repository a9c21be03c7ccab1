import { type Role, roleNames } from "@/lib/access/permissions";
import type { Translator } from "@/lib/platform/i18n/translator";

export const optionsOf = (t: Translator, roles: readonly Role[]) =>
  roles.map((role) => ({ value: role, label: t(roleNames[role]) }));
