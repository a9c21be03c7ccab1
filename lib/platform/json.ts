/** JSON text in which every bigint is a decimal string; `JSON.stringify` alone throws on bigint. */
export const toJson = (value: unknown, indent?: number): string =>
  JSON.stringify(
    value,
    (_key, inner) => (typeof inner === "bigint" ? inner.toString() : inner),
    indent,
  );

/** A plain copy safe for a jsonb column. */
export const jsonSafe = <T>(value: T): unknown => JSON.parse(toJson(value) ?? "null");

/** Stable text of a value: object keys sorted, so equal content gives equal hashes. */
export function canonicalJson(value: unknown): string {
  const sorted = (inner: unknown): unknown => {
    if (typeof inner === "bigint") return inner.toString();
    if (inner instanceof Date) return inner.toISOString();
    if (Array.isArray(inner)) return inner.map(sorted);
    if (inner && typeof inner === "object")
      return Object.fromEntries(
        Object.entries(inner)
          .filter(([, entry]) => entry !== undefined)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, entry]) => [key, sorted(entry)]),
      );
    return inner;
  };
  return JSON.stringify(sorted(value));
}
