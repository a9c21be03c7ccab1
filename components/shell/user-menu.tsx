"use client";
import { LogOut, Monitor, Moon, Sun } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/cx";
import { Menu } from "@/components/ui/menu";
import type { MenuEntry, MenuLink } from "@/components/ui/menu-entry";
import { setTheme, type Theme, useTheme } from "./theme";

export type ShellUser = { name: string; role: string };
export type UserMenuProps = {
  user: ShellUser;
  /** Own pages of the person, such as profile and security. */
  links?: MenuLink[] | undefined;
  signOut: () => unknown;
  slim?: boolean;
};

const themes: { theme: Theme; label: string; icon: React.ReactNode }[] = [
  { theme: "light", label: "Light", icon: <Sun aria-hidden /> },
  { theme: "dark", label: "Dark", icon: <Moon aria-hidden /> },
  { theme: "system", label: "As the device", icon: <Monitor aria-hidden /> },
];

export function UserMenu({ user, links = [], signOut, slim }: UserMenuProps) {
  const theme = useTheme();
  const entries: MenuEntry[] = [
    ...links,
    ...(links.length > 0 ? [{ kind: "separator" } as const] : []),
    { kind: "heading", label: "Theme" },
    ...themes.map((choice) => ({
      kind: "action" as const,
      label: choice.label,
      icon: choice.icon,
      current: choice.theme === theme,
      onSelect: () => setTheme(choice.theme),
    })),
    { kind: "separator" },
    { kind: "action", label: "Sign out", icon: <LogOut aria-hidden />, onSelect: signOut },
  ];
  return (
    <Menu
      label={`${user.name}, ${user.role}. Your menu`}
      entries={entries}
      side="top"
      className={cx(
        "flex w-full items-center gap-2.5 rounded-[10px] px-2.5 py-2 text-left text-table hover-wash",
        slim && "max-wide:justify-center max-wide:px-1",
      )}
    >
      <Avatar name={user.name} />
      <span className={cx("min-w-0", slim && "max-wide:hidden")}>
        <span className="block truncate leading-tight font-medium">{user.name}</span>
        <span className="block truncate text-meta leading-snug text-faint">{user.role}</span>
      </span>
    </Menu>
  );
}
