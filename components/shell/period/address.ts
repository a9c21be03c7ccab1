/** The page's address with another period; what belongs to the old one (a place in a list) is left behind. */
export function withPeriod(
  path: string,
  search: string,
  change: Record<string, string | undefined>,
): string {
  const query = new URLSearchParams(search);
  for (const name of ["at", "older", "newer", "open"]) query.delete(name);
  if ("period" in change || "from" in change)
    for (const name of ["period", "from", "to"]) query.delete(name);
  for (const [name, value] of Object.entries(change))
    if (value) query.set(name, value);
    else query.delete(name);
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
