/** A place in the list and what is open beside it belong to the moment, not to the view. */
const passing = ["at", "cursor", "open", "saved"];

/** An address's query as a view keeps it: sorted, without places and empty values. */
export function viewQuery(text: string): string {
  const query = new URLSearchParams(text);
  for (const [name, value] of [...query]) if (!value || passing.includes(name)) query.delete(name);
  query.sort();
  return query.toString();
}
