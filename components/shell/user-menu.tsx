"use client";
import { LogOut, Monitor, MonitorX, Moon, Sun } from "lucide-react";
import { useRouter } from "next/navigation";
import { useT } from "#i18n";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/cx";
import { Menu } from "@/components/ui/menu";
import type { MenuEntry, MenuLink } from "@/components/ui/menu-entry";
import { msg } from "@/lib/platform/i18n/translator";
import { currencyEntries, useBeside } from "./currency-entries";
import { languageEntries } from "./language-entries";
import { setTheme, type Theme, useTheme } from "./theme";

export type ShellUser = { name: string; role: string };
export type UserMenuProps = {
  user: ShellUser;
  /** Own pages of the person, such as profile and security. */
  links?: MenuLink[] | undefined;
  signOut: () => unknown;
  signOutEverywhere?: (() => unknown) | undefined;
  slim?: boolean;
};

const themes: { theme: Theme; label: string; icon: React.ReactNode }[] = [
  { theme: "light", label: msg("Light"), icon: <Sun aria-hidden /> },
  { theme: "dark", label: msg("Dark"), icon: <Moon aria-hidden /> },
  { theme: "system", label: msg("As the device"), icon: <Monitor aria-hidden /> },
];

export function UserMenu({ user, links = [], signOut, signOutEverywhere, slim }: UserMenuProps) {
  const t = useT();
  const router = useRouter();
  const theme = useTheme();
  const beside = useBeside();
  const entries: MenuEntry[] = [
    ...links,
    ...(links.length > 0 ? [{ kind: "separator" } as const] : []),
    { kind: "heading", label: t("Theme") },
    ...themes.map((choice) => ({
      kind: "action" as const,
      label: t(choice.label),
      icon: choice.icon,
      current: choice.theme === theme,
      onSelect: () => setTheme(choice.theme),
    })),
    { kind: "separator" },
    ...languageEntries(t, () => router.refresh()),
    { kind: "separator" },
    ...currencyEntries(t, beside, () => router.refresh()),
    { kind: "separator" },
    { kind: "action", label: t("Sign out"), icon: <LogOut aria-hidden />, onSelect: signOut },
    ...(signOutEverywhere
      ? [
          {
            kind: "action" as const,
            label: t("Sign out everywhere"),
            icon: <MonitorX aria-hidden />,
            onSelect: signOutEverywhere,
          },
        ]
      : []),
  ];
  return (
    <Menu
      label={t("{name}, {role}. Your menu", { name: user.name, role: user.role })}
      entries={entries}
      side="top"
      className={cx(
        "flex w-full items-center gap-2.5 rounded-[10px] px-2.5 py-2 text-start text-table hover-wash",
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
