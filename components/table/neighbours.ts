/** The rows before and after one, among those shown. */
export function neighbours(ids: readonly string[], id: string) {
  const at = ids.indexOf(id);
  return { before: at > 0 ? ids[at - 1] : undefined, after: at < 0 ? undefined : ids[at + 1] };
}
