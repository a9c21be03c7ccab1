import { Refusal } from "./errors";
import { made } from "./i18n/translator";

/** `number` is the row's place in the file as a spreadsheet counts, its first row being 1. */
export type CsvRow = { number: number; cells: string[] };

const runs = /^[=+\-@＝＋－＠\t\r\n]/;
const number = /^-?\d+(\.\d+)?$/;
const delimiters = [",", ";", "\t"] as const;

/** One cell by RFC 4180. Text that a spreadsheet would run as a formula gets a leading apostrophe. */
export function csvCell(text: string | null | undefined): string {
  if (!text) return "";
  const shown = runs.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}

/** What `csvCell` put before a formula sign is taken away again, so that a file may go out and come back. */
export const cellText = (cell: string): string => {
  const text = cell.trim();
  return text.startsWith("'") && runs.test(text.slice(1)) ? text.slice(1) : text;
};

/** What stands most often outside quotes in the first line; Excel writes semicolons where a comma marks decimals. */
export function delimiterOf(text: string): string {
  const [line = ""] = text.replace(/"(?:[^"]|"")*"/g, "").split(/\r?\n|\r/);
  const counts = delimiters.map((one) => line.split(one).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ",";
}

const refuse = (why: string) => new Refusal("invalid", why, { text: [why] });
const unclosed = (row: number) =>
  refuse(made`Row ${row}: a quotation mark is opened and never closed`);
const afterQuote = (row: number) =>
  refuse(made`Row ${row}: after a closing quotation mark comes more text`);

/** A cell from `at` on, and where what follows it begins. */
function readCell(text: string, at: number, { ends, row }: { ends: RegExp; row: number }) {
  if (text[at] !== '"') {
    ends.lastIndex = at;
    const end = ends.exec(text)?.index ?? text.length;
    return { cell: text.slice(at, end), end };
  }
  let close = text.indexOf('"', at + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) throw unclosed(row);
  ends.lastIndex = close + 1;
  const end = ends.exec(text)?.index ?? text.length;
  if (end !== close + 1) throw afterQuote(row);
  return { cell: text.slice(at + 1, close).replaceAll('""', '"'), end };
}

/**
 * The rows of a CSV file by RFC 4180, whatever its line ends and its delimiter; empty rows are left out but
 * counted. A byte order mark and Excel's line `sep=` are no rows.
 */
export function parseCsv(file: string): { delimiter: string; rows: CsvRow[] } {
  const whole = file.replace(/^\uFEFF/, "");
  const said = /^sep=([,;\t])(?:\r\n|\n|\r)/i.exec(whole);
  const text = said ? whole.slice(said[0].length) : whole;
  const delimiter = said?.[1] ?? delimiterOf(text);
  const ends = new RegExp(`[${delimiter}\\r\\n]`, "g");
  const rows: CsvRow[] = [];
  let row: CsvRow = { number: 1, cells: [] };
  for (let at = 0; at < text.length || row.cells.length > 0; ) {
    const { cell, end } = readCell(text, at, { ends, row: row.number });
    row.cells.push(cell);
    at = end + 1;
    if (text[end] === delimiter) continue;
    if (text[end] === "\r" && text[end + 1] === "\n") at += 1;
    if (row.cells.some((one) => one.trim() !== "")) rows.push(row);
    row = { number: row.number + 1, cells: [] };
  }
  return { delimiter, rows };
}
