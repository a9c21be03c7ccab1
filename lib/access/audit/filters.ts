import type { AuditFilter } from "./queries";

export type AuditQuery = {
  actor?: string;
  business?: string;
  command?: string;
  before?: string;
  peek?: string;
};

const one = (value: string | string[] | undefined) =>
  (Array.isArray(value) ? value[0] : value)?.slice(0, 80) || undefined;

export const auditFilters = (query: AuditQuery): AuditFilter => ({
  actorId: one(query.actor),
  merchantId: one(query.business),
  command: one(query.command),
  before: one(query.before),
});

const words = (query: AuditQuery): Record<string, string> =>
  Object.fromEntries(
    (["actor", "business", "command", "before"] as const).flatMap((name) => {
      const value = one(query[name]);
      return value ? [[name, value]] : [];
    }),
  );

/** The audit page's address with some filters changed; only a peek keeps the place in the list. */
export function auditHref(
  query: AuditQuery,
  change: { [name in keyof AuditQuery]?: string | undefined },
): string {
  const { before, ...rest } = words(query);
  const next = new URLSearchParams(rest);
  if (before && "peek" in change) next.set("before", before);
  for (const [name, value] of Object.entries(change)) {
    next.delete(name);
    if (value) next.set(name, value);
  }
  return next.size > 0 ? `/admin/audit?${next}` : "/admin/audit";
}

/** What the search box carries along. */
export const keptWhileSearching = (query: AuditQuery): Record<string, string> => {
  const { before: _before, command: _command, ...rest } = words(query);
  return rest;
};

/** Every address that the audit page offers for these rows. */
export const auditLinks = (
  query: AuditQuery,
  rows: { id: string }[],
  older: string | undefined,
) => ({
  rows: Object.fromEntries(rows.map(({ id }) => [id, auditHref(query, { peek: id })])),
  newer: query.before ? auditHref(query, { before: undefined }) : undefined,
  older: older ? auditHref(query, { before: older }) : undefined,
  close: auditHref(query, { peek: undefined }),
  everyBusiness: auditHref(query, { business: undefined }),
  everybody: auditHref(query, { actor: undefined }),
});
