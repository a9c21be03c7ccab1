type Item = string | number | bigint | Date | null;

const quoted = (text: string): string => `"${text.replace(/["\\]/g, "\\$&")}"`;

const item = (value: Item): string => {
  if (value === null) return "NULL";
  if (value instanceof Date) return quoted(value.toISOString());
  return typeof value === "string" ? quoted(value) : value.toString();
};

/** A Postgres array literal: `{1,"a \"b\"",NULL}`. */
export const pgArray = (values: readonly Item[]): string => `{${values.map(item).join(",")}}`;
