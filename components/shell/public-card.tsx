import type { ReactNode } from "react";
import { useT } from "#i18n";
import { BusinessMark } from "@/components/ui/avatar";
import { Logo } from "@/components/ui/logo";

export type PublicCardProps = {
  /** The business comes first; Flash only signs at the foot. */
  business: { name: string; detail?: string | undefined };
  children: ReactNode;
};

export function PublicCard({ business, children }: PublicCardProps) {
  const t = useT();
  return (
    <div className="mx-auto flex w-full max-w-110 flex-1 flex-col sm:flex-none bg-surface px-5 sm:rounded-sheet sm:px-8 sm:hairline">
      <div className="flex items-center gap-3 pt-6 pb-4">
        <BusinessMark name={business.name} className="size-10 text-body" />
        <div className="min-w-0">
          <p className="truncate text-section font-semibold">{business.name}</p>
          {business.detail && <p className="truncate text-table text-faint">{business.detail}</p>}
        </div>
      </div>
      <div className="flex-1 pb-8">{children}</div>
      <p className="flex items-center justify-center gap-1.5 border-t border-line-soft py-5 text-meta text-faint">
        {t("Paid through")} <Logo className="text-section text-ink" />
      </p>
    </div>
  );
}
