import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "#i18n";

/** Fields seen on demand; what they hold is sent either way. */
export function MoreOptions({ label, children }: { label?: string; children: ReactNode }) {
  const t = useT();
  return (
    <details className="group">
      <summary className="-ms-1 inline-flex min-h-9 cursor-pointer list-none items-center gap-1 rounded-input pe-2 font-medium text-soft hover:text-ink pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          className="size-4 transition-transform duration-180 group-open:rotate-90 rtl:rotate-180 rtl:group-open:rotate-90"
          aria-hidden
        />
        {label ?? t("More options")}
      </summary>
      <div className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-5">{children}</div>
    </details>
  );
}
