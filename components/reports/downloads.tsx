import { Download } from "lucide-react";
import { useT } from "#i18n";
import { buttonClass } from "@/components/ui/button-class";
import { type ReportKind, reportKinds } from "@/lib/reports/rules/kinds";

type Props = {
  /** The days of every report, both included, and whose. */
  query: { business: string; from: string; to: string };
};

/** One press a report. */
export function Downloads({ query }: Props) {
  const t = useT();
  return (
    <ul className="grid">
      {(Object.keys(reportKinds) as ReportKind[]).map((kind) => {
        const { title, what } = reportKinds[kind];
        return (
          <li
            key={kind}
            className="flex flex-wrap items-center gap-3 border-t border-line-soft py-3 first:border-0"
          >
            <div className="min-w-0 flex-1">
              <p className="font-medium">{t(title)}</p>
              <p className="text-table text-soft">{t(what)}</p>
            </div>
            <a
              href={`/api/reports/${kind}?${new URLSearchParams(query)}`}
              download
              className={buttonClass({})}
            >
              <Download className="size-4" aria-hidden />
              {t("Download {report}", { report: t(title).toLocaleLowerCase(t.locale) })}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
