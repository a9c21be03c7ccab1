"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useT } from "#i18n";
import { cx } from "@/components/ui/cx";
import { activeHref, type NavGroup, type NavItem } from "./nav";

type NavListProps = { groups: NavGroup[]; label: string; slim?: boolean };

/** The places of the console. Slim: icons only between 768 and 1184 px, their names on hover. */
export function NavList({ groups, label, slim }: NavListProps) {
  const path = usePathname();
  const active = activeHref(
    groups.flatMap((group) => group.items),
    path,
  );
  return (
    <nav aria-label={label}>
      {groups.map((group) => (
        <div key={group.label ?? group.items[0]?.href}>
          {group.label && (
            <h2
              className={cx(
                "px-2.5 pt-5 pb-1.5 text-meta font-medium text-faint",
                slim && "max-wide:sr-only",
              )}
            >
              {group.label}
            </h2>
          )}
          <ul className="grid gap-0.5">
            {group.items.map((item) => (
              <li key={item.href}>
                <NavLink item={item} active={item.href === active} slim={slim ?? false} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function NavLink({ item, active, slim }: { item: NavItem; active: boolean; slim: boolean }) {
  const t = useT();
  return (
    <Link
      href={item.href}
      title={slim ? item.label : undefined}
      aria-current={active ? "page" : undefined}
      className={cx(
        "relative flex h-[34px] items-center gap-2.5 rounded-nav px-2.5 font-medium pointer-coarse:h-11",
        slim && "max-wide:justify-center max-wide:px-0",
        active ? "bg-wash text-on-wash" : "text-soft hover-wash",
      )}
    >
      <span
        className={cx(
          "inline-flex [&>svg]:size-[18px] [&>svg]:stroke-[1.6]",
          !active && "text-faint",
        )}
      >
        {item.icon}
      </span>
      <span className={cx("truncate", slim && "max-wide:sr-only")}>{item.label}</span>
      {Boolean(item.count) && (
        <span
          className={cx(
            "ms-auto text-meta font-medium text-warn tabular-nums",
            slim &&
              "max-wide:absolute max-wide:top-0 max-wide:end-0 max-wide:grid max-wide:min-w-4 max-wide:place-items-center max-wide:rounded-full max-wide:bg-warn-wash max-wide:px-1",
          )}
        >
          {t.number(item.count ?? 0)}
          <span className="sr-only"> {t("need attention")}</span>
        </span>
      )}
    </Link>
  );
}
