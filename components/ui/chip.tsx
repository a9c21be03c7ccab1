import { X } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useT } from "#i18n";

type ChipProps = { label: string; value?: ReactNode; removeHref?: string; removeLabel?: string };

/** A filter in force: what it says and a link to the same list without it. */
export function Chip({ label, value, removeHref, removeLabel }: ChipProps) {
  const t = useT();
  return (
    <span className="inline-flex h-7 items-center gap-1.5 rounded-full bg-wash pe-1 ps-3 text-table whitespace-nowrap text-on-wash pointer-coarse:h-9">
      {label}
      {value && <b className="font-semibold">{value}</b>}
      {removeHref ? (
        <Link
          href={removeHref}
          scroll={false}
          aria-label={removeLabel ?? t("Remove filter: {label}", { label })}
          className="relative grid size-6 place-items-center rounded-full hover:bg-[color-mix(in_srgb,var(--on-wash)_14%,transparent)] before:absolute before:-inset-1 pointer-coarse:size-9"
        >
          <X className="size-3.5" aria-hidden />
        </Link>
      ) : (
        <span className="w-1" />
      )}
    </span>
  );
}
