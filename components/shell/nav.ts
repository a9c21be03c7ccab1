import type { ReactNode } from "react";

export type NavItem = {
  href: string;
  label: string;
  /** A lucide icon element, such as <House />. */
  icon: ReactNode;
  /** What needs attention there; nothing is shown for 0. */
  count?: number | undefined;
};
export type NavGroup = { label?: string; items: NavItem[] };
export type BusinessLink = { name: string; detail?: string; href: string; current?: boolean };

/** Every place of a business lies under its home, which itself holds only the explanations. */
const home = /^\/b\/[^/]+$/;
const holds = (href: string, path: string): boolean =>
  path === href || path.startsWith(home.test(href) ? `${href}/explain/` : `${href}/`);

/** The one item whose address is the longest beginning of `path`. */
export function activeHref(items: { href: string }[], path: string): string | undefined {
  const fitting = items.filter(({ href }) => holds(href, path));
  return fitting.sort((a, b) => b.href.length - a.href.length)[0]?.href;
}
