import type { Translator } from "@/lib/platform/i18n/translator";
import { type Role, roleNames } from "./permissions";

/** Where to go after signing in: a path of this console, never another site. */
export function safePath(asked: string | null | undefined): string {
  if (!asked || asked.length > 2000 || !/^\/(?![/\\])/.test(asked)) return "/";
  for (const sign of asked) if (sign < " " || sign === "\\") return "/";
  return asked.startsWith("/login") ? "/" : asked;
}

/** A role's name inside a sentence; Flash keeps its capital. */
export const roleWithin = (t: Translator, role: Role): string =>
  t(roleNames[role]).replace(/^(?!Flash)\p{Lu}/u, (letter) => letter.toLowerCase());
