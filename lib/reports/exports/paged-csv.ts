import { csvCell } from "@/lib/platform/csv";

type Page<Row> = { rows: readonly Row[]; older: string | null };

/** A list as its page reads it: one page after the other, and the cells of a row under their names. */
export type PagedList<Row> = {
  page: (cursor: string | undefined) => Promise<Page<Row>>;
  cells: Record<string, (row: Row) => string | null | undefined>;
};

/** Read at once for a download. */
export const pageRows = 500;

/** ISO 8601 in UTC, to the second. */
export const csvInstant = (at: Date | null): string | null =>
  at?.toISOString().replace(/\.\d+Z$/, "Z") ?? null;

/** CSV of a list, all its pages: the next one is read when the reader wants more. */
export async function pagedCsv<Row>({ page, cells }: PagedList<Row>) {
  const encoder = new TextEncoder();
  const line = (texts: string[]): string => `${texts.join(",")}\n`;
  const lines = (rows: readonly Row[]): string =>
    rows.map((row) => line(Object.values(cells).map((cell) => csvCell(cell(row))))).join("");
  const first = await page(undefined);
  let cursor = first.older;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(line(Object.keys(cells)) + lines(first.rows)));
      if (cursor === null) controller.close();
    },
    async pull(controller) {
      if (cursor === null) return;
      const { rows, older } = await page(cursor);
      cursor = older;
      controller.enqueue(encoder.encode(lines(rows)));
      if (older === null) controller.close();
    },
  });
}
