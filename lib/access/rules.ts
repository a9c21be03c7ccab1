/** Where to go after signing in: a path of this console, never another site. */
export function safePath(asked: string | null | undefined): string {
  if (!asked || asked.length > 2000 || !/^\/(?![/\\])/.test(asked)) return "/";
  for (const sign of asked) if (sign < " " || sign === "\\") return "/";
  return asked.startsWith("/login") ? "/" : asked;
}
