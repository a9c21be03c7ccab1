import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { useT } from "#i18n";

type BreadcrumbProps = { items: { label: string; href?: string }[]; label?: string };

export function Breadcrumb({ items, label }: BreadcrumbProps) {
  const t = useT();
  return (
    <nav aria-label={label ?? t("Where you are")} className="text-table text-soft">
      <ol className="flex flex-wrap items-center gap-x-1.5">
        {items.map((item, index) => (
          <li key={`${item.label}${item.href ?? ""}`} className="flex items-center gap-1.5">
            {index > 0 && (
              <ChevronRight className="size-3.5 text-faint rtl:rotate-180" aria-hidden />
            )}
            {item.href ? (
              <Link
                href={item.href}
                className="inline-flex min-h-6 items-center hover:text-ink hover:underline"
              >
                {item.label}
              </Link>
            ) : (
              <span aria-current="page" className="inline-flex min-h-6 items-center">
                {item.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
