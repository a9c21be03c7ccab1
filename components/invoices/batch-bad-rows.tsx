import { Download } from "lucide-react";
import { useT } from "#i18n";
import { buttonClass } from "@/components/ui/button-class";
import { Panel } from "@/components/ui/panel";
import type { BatchRow } from "@/lib/invoices/batches/queries/batch-rows";
import { said } from "@/lib/platform/i18n/said";

type Props = { batchId: string; header: readonly string[]; rows: readonly BatchRow[] };

/** Each bad cell by its row and column: what stands there, and what to do. */
export function BatchBadRows({ batchId, header, rows }: Props) {
  const t = useT();
  return (
    <Panel
      title={t("To mend")}
      note={t("Mend them in the file, and bring in only these again.")}
      action={
        <a href={`/api/batches/${batchId}`} download className={buttonClass({ size: "small" })}>
          <Download className="size-4" aria-hidden />
          {t("Download these rows")}
        </a>
      }
    >
      <ul className="divide-y divide-line-soft">
        {rows.map((row) => (
          <li key={row.number} data-bad-row={row.number} className="py-3 first:pt-1">
            {row.faults.map(({ column, why }) => (
              <p
                key={column}
                className="grid gap-x-5 text-table sm:grid-cols-[14rem_minmax(0,1fr)_minmax(0,1.5fr)]"
              >
                <b className="font-medium">
                  {t("Row {number}, {column}", { number: t.number(row.number), column })}
                </b>
                <span className="truncate text-soft">
                  {row.cells[header.indexOf(column)] || t("Nothing stands there")}
                </span>
                <span className="text-bad">{said(why, t)}</span>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
