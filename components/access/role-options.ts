import { type Role, roleNames } from "@/lib/access/permissions";
import type { Translator } from "@/lib/platform/i18n/translator";

export const optionsOf = (t: Translator, roles: readonly Role[]) =>
  roles.map((role) => ({ value: role, label: t(roleNames[role]) }));

/** A role's name inside a sentence; Flash keeps its capital. */
export const roleWithin = (t: Translator, role: Role): string =>
  t(roleNames[role]).replace(/^(?!Flash)\p{Lu}/u, (letter) => letter.toLowerCase());
