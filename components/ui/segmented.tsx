import Link from "next/link";
import { cx } from "./cx";

type SegmentedProps = {
  label: string;
  options: { href: string; label: string; current?: boolean }[];
};

/** A few exclusive choices as links, such as the period of a chart. */
export function Segmented({ label, options }: SegmentedProps) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-0.5">
        {options.map((option) => (
          <li key={option.href}>
            <Link
              href={option.href}
              scroll={false}
              aria-current={option.current ? "true" : undefined}
              className={cx(
                "flex h-7 items-center rounded-full px-2.5 text-table font-medium whitespace-nowrap transition-colors duration-120 pointer-coarse:h-11",
                option.current ? "bg-wash text-on-wash" : "text-soft hover-wash hover:text-ink",
              )}
            >
              {option.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
