import Link from "next/link";
import { cx } from "./cx";

export type TabLink = {
  href: string;
  label: string;
  count?: string | number | undefined;
  current?: boolean;
};

/** Views of one list as links: the address is the state. */
export function TabsNav({ tabs, label }: { tabs: TabLink[]; label: string }) {
  return (
    <nav
      aria-label={label}
      className="no-scrollbar overflow-x-auto shadow-[inset_0_-1px_0_var(--line)]"
    >
      <ul className="flex gap-5">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className={cx(
                "flex h-10 items-center gap-1.5 font-medium whitespace-nowrap outline-offset-[-2px] transition-colors duration-120 pointer-coarse:h-11",
                tab.current
                  ? "text-ink shadow-[inset_0_-2px_0_var(--primary)]"
                  : "text-soft hover:text-ink",
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="text-meta font-normal text-faint">{tab.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
