"use client";
import { Menu as MenuIcon } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { useT } from "#i18n";
import { cx } from "@/components/ui/cx";
import { activeHref, type NavItem } from "./nav";

export type DockProps = {
  /** Four places, or three beside Charge. */
  items: NavItem[];
  /** For those who sell: the green one in the middle, within the bar so that it covers nothing. */
  charge?: { href: string; label: string; icon: ReactNode } | undefined;
  onMore: () => void;
};

const place =
  "flex h-14 min-w-0 flex-col items-center justify-end gap-1 pb-1.5 text-meta font-medium [&_svg]:size-[22px] [&_svg]:stroke-[1.6]";

const caption = "max-w-full truncate px-0.5 text-[0.6875rem] tracking-tight";

/** The bottom bar on phones. */
export function Dock({ items, charge, onMore }: DockProps) {
  const t = useT();
  const path = usePathname();
  const active = activeHref(items, path);
  const places = items.slice(0, charge ? 3 : 4);
  const links = places.map((item) => (
    <Link
      key={item.href}
      href={item.href}
      aria-current={item.href === active ? "page" : undefined}
      className={cx(place, item.href === active ? "text-primary" : "text-soft")}
    >
      {item.icon}
      <span className={caption}>{item.label}</span>
    </Link>
  ));
  if (charge) links.splice(2, 0, <Charge key="charge" {...charge} />);
  return (
    <nav
      aria-label={t("Places")}
      data-shell
      className="fixed inset-x-0 bottom-0 z-30 grid auto-cols-fr grid-flow-col bg-surface px-1 pb-[max(0.375rem,env(safe-area-inset-bottom))] shadow-lift md:hidden"
    >
      {links}
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={onMore}
        className={cx(place, "text-soft")}
      >
        <MenuIcon aria-hidden />
        <span className={caption}>{t("More")}</span>
      </button>
    </nav>
  );
}

function Charge({ href, label, icon }: { href: string; label: string; icon: ReactNode }) {
  return (
    <Link href={href} className={cx(place, "text-ink")}>
      <span className="grid h-7 w-14 place-items-center rounded-full bg-primary text-on-primary transition-transform duration-120 active:scale-95">
        {icon}
      </span>
      <span className={caption}>{label}</span>
    </Link>
  );
}
