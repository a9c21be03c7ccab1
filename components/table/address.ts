type Parameters = Record<string, string | undefined>;

/** A list's address. One without any parameter opens the person's own view, so the whole list is named. */
export function addressOf(base: string, parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value) query.set(name, value);
  const text = query.toString();
  return text ? `${base}?${text}` : `${base}?view=all`;
}

/** The same address with one parameter changed, or left out. */
export function changed(href: string, name: string, value: string | undefined): string {
  const [base = "", text] = href.split("?");
  const query = new URLSearchParams(text);
  if (value) query.set(name, value);
  else query.delete(name);
  return addressOf(base, Object.fromEntries(query));
}
