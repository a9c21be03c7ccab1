import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useT } from "#i18n";
import { buttonClass } from "@/components/ui/button-class";

type PagerProps = {
  newerHref?: string | undefined;
  olderHref?: string | undefined;
  note?: ReactNode;
  /** The list lies in an order of its own, not in time. */
  rows?: boolean;
};

/** Steps through a keyset; no page numbers, because nothing was counted. */
export function Pager({ newerHref, olderHref, note, rows }: PagerProps) {
  const t = useT();
  if (!newerHref && !olderHref && !note) return null;
  return (
    <nav aria-label={t("Pages")} className="flex items-center gap-2 py-3">
      <span className="me-auto text-table text-faint">{note}</span>
      {(newerHref || olderHref) && (
        <>
          <Step href={newerHref}>
            <ChevronLeft className="-ms-1 size-4 rtl:rotate-180" aria-hidden />
            {rows ? t("Rows before") : t("Newer")}
          </Step>
          <Step href={olderHref}>
            {rows ? t("Rows after") : t("Older")}
            <ChevronRight className="-me-1 size-4 rtl:rotate-180" aria-hidden />
          </Step>
        </>
      )}
    </nav>
  );
}

function Step({ href, children }: { href: string | undefined; children: ReactNode }) {
  const look = buttonClass({ size: "small" });
  if (href)
    return (
      <Link href={href} className={look}>
        {children}
      </Link>
    );
  return (
    <span className={`${look} pointer-events-none text-faint!`} aria-hidden>
      {children}
    </span>
  );
}
