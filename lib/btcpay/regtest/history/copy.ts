import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Sql } from "@/lib/btcpay/regtest/database";

type Cell = string | number | bigint | boolean | Date | null | string[] | Record<string, unknown>;
export type Line = Cell[];

const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
const escaped = (text: string): string =>
  text.replace(/[\\\t\n\r]/g, (mark) => ESCAPES[mark] ?? mark);

const arrayText = (items: string[]): string =>
  `{${items.map((item) => `"${item.replace(/["\\]/g, "\\$&")}"`).join(",")}}`;

function cellText(cell: Cell): string {
  if (cell === null) return "\\N";
  if (cell instanceof Date) return cell.toISOString();
  if (Array.isArray(cell)) return escaped(arrayText(cell));
  if (typeof cell === "object") return escaped(JSON.stringify(cell));
  return typeof cell === "string" ? escaped(cell) : String(cell);
}

const CHUNK = 65_536;

function* chunks(lines: Iterable<Line>): Generator<string> {
  let buffer = "";
  for (const line of lines) {
    buffer += `${line.map(cellText).join("\t")}\n`;
    if (buffer.length < CHUNK) continue;
    yield buffer;
    buffer = "";
  }
  if (buffer !== "") yield buffer;
}

/** Streams rows into a table with COPY. */
export async function copyInto(
  sql: Sql,
  table: string,
  columns: string[],
  lines: Iterable<Line>,
): Promise<void> {
  const target = await sql`copy ${sql(table)} (${sql(columns)}) from stdin`.writable();
  await pipeline(Readable.from(chunks(lines)), target);
}
