"use client";
import { Download } from "lucide-react";
import { useT } from "#i18n";
import { addressOf } from "@/components/table/address";
import { usePicks } from "@/components/table/picks";
import { buttonClass } from "@/components/ui/button-class";

type Props = { business: string; order: string; currency: string | undefined };

/** Downloads the picked invoices, in the order they are listed. */
export function BulkExport({ business, order, currency }: Props) {
  const t = useT();
  const picked = usePicks()?.picked ?? [];
  const ids = picked.map(({ id }) => id).join(",");
  return (
    <a
      href={addressOf("/api/reports/invoices", { business, order, currency, ids })}
      download
      className={buttonClass({ size: "small" })}
    >
      <Download className="-ms-0.5 size-4" aria-hidden />
      {t("{count, plural, one {Export # as CSV} other {Export # as CSV}}", {
        count: picked.length,
      })}
    </a>
  );
}
