/** The rows before and after one, among those shown. */
export function neighbours(ids: readonly string[], id: string) {
  const at = ids.indexOf(id);
  return { before: at > 0 ? ids[at - 1] : undefined, after: at < 0 ? undefined : ids[at + 1] };
}

export type PeekLinks = {
  closeHref: string;
  newerHref: string | undefined;
  olderHref: string | undefined;
};

/** Where a row open beside its list leads: to the list alone, and to its neighbours. */
export function peekLinks(
  ids: readonly string[],
  id: string,
  hrefOf: (open: string | undefined) => string,
): PeekLinks {
  const { before, after } = neighbours(ids, id);
  return {
    closeHref: hrefOf(undefined),
    newerHref: before && hrefOf(before),
    olderHref: after && hrefOf(after),
  };
}
