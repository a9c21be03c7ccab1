import { maxBytes, maxRows } from "@/lib/invoices/batches/inputs";
import type { CellFault } from "@/lib/invoices/batches/schema";
import { InvoiceRowInput, PriceInput } from "@/lib/invoices/inputs";
import { type CsvRow, cellText, parseCsv } from "@/lib/platform/csv";
import { Refusal } from "@/lib/platform/errors";
import { made, msg } from "@/lib/platform/i18n/translator";
import type { Asset, Currency } from "@/lib/platform/money";
import { type ColumnField, type Header, readHeader } from "./columns";

export type RowWish = {
  currency: Currency;
  asset: Asset;
  amount: bigint;
  orderNumber: string | null;
  description: string | null;
  buyerName: string | null;
  buyerEmail: string | null;
  expiryMinutes: number;
};
export type ReadRow = {
  number: number;
  cells: string[];
  faults: CellFault[];
  /** Null while a cell is bad. */
  wish: RowWish | null;
};
export type ReadFile = { header: string[]; unused: string[]; rows: ReadRow[] };

type On = { header: Header; currency: string; commas: boolean };

const refuse = (why: string) => new Refusal("invalid", why, { text: [why] });

function textsOf({ cells }: CsvRow, { header, currency, commas }: On) {
  const texts: Partial<Record<ColumnField, string>> = {};
  for (const [field, place] of Object.entries(header.places))
    texts[field as ColumnField] = cellText(cells[place] ?? "");
  const amount = texts.amount ?? "";
  return {
    ...texts,
    amount: commas && /^\d+,\d{1,2}$/.test(amount) ? amount.replace(",", ".") : amount,
    currency: texts.currency ? texts.currency.toUpperCase() : currency,
    expiryMinutes: texts.expiryMinutes || undefined,
  };
}

type Issue = { path: PropertyKey[]; message: string };

/** The first fault of each cell; that of the amount too where another cell hid it. */
function faultsOf(issues: readonly Issue[], texts: object, header: Header): CellFault[] {
  const price = PriceInput.safeParse(texts);
  const known = new Set(issues.map(({ path }) => path[0]));
  const hidden = known.has("amount") || known.has("currency") ? [] : (price.error?.issues ?? []);
  const faults = new Map<string, CellFault>();
  for (const { path, message } of [...issues, ...hidden]) {
    const place = header.places[path[0] as ColumnField];
    const column = place === undefined ? String(path[0]) : (header.names[place] ?? "");
    if (!faults.has(column)) faults.set(column, { column, why: message });
  }
  return [...faults.values()];
}

function readRow(row: CsvRow, on: On): ReadRow {
  const { number, cells } = row;
  const wide = cells.slice(on.header.names.length).some((cell) => cell.trim() !== "");
  if (wide) {
    const why = made`This row has ${cells.length} cells and the first row ${on.header.names.length}. Put text that holds the separator in quotation marks.`;
    return { number, cells, faults: [{ column: on.header.names.at(-1) ?? "", why }], wish: null };
  }
  const texts = textsOf(row, on);
  const parsed = InvoiceRowInput.safeParse(texts);
  if (!parsed.success)
    return { number, cells, faults: faultsOf(parsed.error.issues, texts, on.header), wish: null };
  const { price, amount: _, ...input } = parsed.data;
  const wish = {
    ...{ currency: input.currency, asset: price.asset, amount: price.amount },
    ...{ orderNumber: input.orderNumber ?? null, description: input.description ?? null },
    ...{ buyerName: input.buyerName ?? null, buyerEmail: input.buyerEmail ?? null },
    expiryMinutes: input.expiryMinutes,
  };
  return { number, cells, faults: [], wish };
}

/** An order number a second time would be asked for twice. */
function nameRepeats(rows: ReadRow[], column: string): ReadRow[] {
  const first = new Map<string, number>();
  return rows.map((row) => {
    const order = row.wish?.orderNumber;
    if (!order) return row;
    const before = first.get(order);
    if (before === undefined) {
      first.set(order, row.number);
      return row;
    }
    const why = made`Row ${before} has the same order number`;
    return { ...row, faults: [{ column, why }], wish: null };
  });
}

export const orderColumn = ({ header }: Pick<ReadFile, "header">): string => {
  const { names, places } = readHeader(header);
  return names[places.orderNumber ?? -1] ?? "";
};

/** The rows whose order number an invoice of the business has already, named as such. */
export function nameTaken(file: ReadFile, taken: ReadonlySet<string>): ReadFile {
  const column = orderColumn(file);
  const rows = file.rows.map((row) =>
    row.wish?.orderNumber && taken.has(row.wish.orderNumber)
      ? { ...row, faults: [{ column, why: takenWords }], wish: null }
      : row,
  );
  return { ...file, rows };
}
export const takenWords = msg("An invoice has this order number already");

/** A CSV file row by row under the rules of the form of one invoice. Refuses a file that is none, or too large. */
export function readFile(text: string, currency: string): ReadFile {
  if (new TextEncoder().encode(text).length > maxBytes)
    throw refuse(
      msg("This file is larger than 1 MB. Split it and bring in one part after the other."),
    );
  const { delimiter, rows } = parseCsv(text);
  const [first, ...rest] = rows;
  if (!first) throw refuse(msg("This file holds nothing."));
  const header = readHeader(first.cells);
  if (rest.length === 0) throw refuse(msg("Below the names of the columns stands no row."));
  if (rest.length > maxRows)
    throw refuse(
      made`This file has ${rest.length} rows; ${maxRows} at once are the most. Split it and bring in one part after the other.`,
    );
  const on = { header, currency, commas: delimiter === ";" };
  const read = rest.map((row) => readRow(row, on));
  const column = header.names[header.places.orderNumber ?? -1] ?? "";
  return { header: header.names, unused: header.unused, rows: nameRepeats(read, column) };
}
