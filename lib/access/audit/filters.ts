import type { AuditFilter } from "./queries";

export type AuditQuery = { actor?: string; business?: string; command?: string; before?: string };

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

/** The audit page's address with some filters changed; a changed filter starts at the newest row. */
export function auditHref(
  query: AuditQuery,
  change: { [name in keyof AuditQuery]?: string | undefined },
): string {
  const { before: _left, ...rest } = words(query);
  const next = new URLSearchParams(rest);
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
