import type { SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { literal } from "./cells";

const dialect = new PgDialect({ casing: "snake_case" });

function written(value: unknown): string {
  if (typeof value === "string") return literal(value);
  if (typeof value === "bigint" || typeof value === "boolean") return String(value);
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  throw new Error(`A ${typeof value} cannot stand in the text of a query`);
}

/** A query's text with every parameter as a literal in its place, for COPY, which takes no parameters. */
export function plainSql(query: SQL): string {
  const { sql, params } = dialect.sqlToQuery(query);
  return sql.replace(/\$(\d+)/g, (_, place: string) => written(params[Number(place) - 1]));
}
