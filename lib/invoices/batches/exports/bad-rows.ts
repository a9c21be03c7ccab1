import "server-only";
import { authorize } from "@/lib/access/authorize";
import { currentActor } from "@/lib/access/session";
import { getBatch } from "@/lib/invoices/batches/queries";
import { listBatchRows } from "@/lib/invoices/batches/queries/batch-rows";
import { csvCell } from "@/lib/platform/csv";
import { Refusal } from "@/lib/platform/errors";
import { said } from "@/lib/platform/i18n/said";
import { getT } from "@/lib/platform/i18n/server";

const every = 5000;

/** The bad rows of a file as a file again, with a column more that says what is wrong, to mend and bring back. */
export async function badRowsFile(batchId: string): Promise<Response> {
  const scope = authorize(await currentActor(), "invoices:bulk");
  const { batch } = await getBatch(scope, batchId);
  const { rows } = await listBatchRows(scope, { batchId, view: "bad", take: every });
  if (rows.length === 0) throw new Refusal("not-found", "No row of this file is to be mended.");
  const t = await getT();
  const width = batch.header.length;
  const lines = rows.map(({ cells, faults }) => [
    ...Array.from({ length: Math.max(width, cells.length) }, (_, at) => cells[at] ?? ""),
    faults.map(({ column, why }) => `${column}: ${said(why, t)}`).join("; "),
  ]);
  const body = [[...batch.header, t("To mend")], ...lines]
    .map((line) => `${line.map(csvCell).join(",")}\r\n`)
    .join("");
  return new Response(`\uFEFF${body}`, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="to-mend-${batch.id}.csv"`,
      "cache-control": "no-store",
    },
  });
}
