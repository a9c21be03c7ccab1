import type { ReactNode } from "react";
import { useT } from "#i18n";
import { cx } from "@/components/ui/cx";
import { Bolt, Logo } from "@/components/ui/logo";
import type { MenuLink } from "@/components/ui/menu-entry";
import { BusinessSwitcher } from "./business-switcher";
import type { DockProps } from "./dock";
import type { BusinessLink, NavGroup, NavItem } from "./nav";
import { NavList } from "./nav-list";
import { PhoneBar } from "./phone-bar";
import { SkipLink } from "./skip-link";
import { TestBand } from "./test-band";
import { ThemeToggle } from "./theme-toggle";
import { type ShellUser, UserMenu } from "./user-menu";

export type AppShellProps = {
  businesses: BusinessLink[];
  groups: NavGroup[];
  /** At the foot of the sidebar, such as settings. */
  footItems?: NavItem[];
  /** The places of the phone's bottom bar; four, or three beside Charge. */
  dock: NavItem[];
  charge?: DockProps["charge"];
  user: ShellUser;
  userLinks?: MenuLink[];
  /** A server action. */
  signOut: () => unknown;
  /** Ends every session of the person. */
  signOutEverywhere?: (() => unknown) | undefined;
  testMode?: boolean;
  /** Notices about stale data, above the page. */
  notices?: ReactNode;
  /** In the top bar, at its start (search) and end (live dot, actions). */
  topStart?: ReactNode;
  topEnd?: ReactNode;
  children: ReactNode;
};

export function AppShell(props: AppShellProps) {
  const {
    businesses,
    groups,
    footItems = [],
    dock,
    charge,
    user,
    userLinks,
    signOut,
    signOutEverywhere,
    testMode,
  } = props;
  const all = footItems.length > 0 ? [...groups, { items: footItems }] : groups;
  return (
    <>
      <SkipLink />
      {testMode && <TestBand />}
      <div className="md:grid md:grid-cols-[64px_minmax(0,1fr)] wide:grid-cols-[232px_minmax(0,1fr)]">
        <Sidebar
          {...{
            businesses,
            groups,
            footItems,
            user,
            userLinks,
            signOut,
            signOutEverywhere,
            testMode,
          }}
        />
        <div className="flex min-w-0 flex-col max-md:pb-28">
          <TopBar start={props.topStart} end={props.topEnd} />
          {props.notices && (
            <div className="mx-auto grid w-full max-w-312 gap-2 px-4 pb-2 sm:px-6">
              {props.notices}
            </div>
          )}
          <main
            id="content"
            tabIndex={-1}
            className="mx-auto w-full max-w-312 px-4 pb-8 outline-none sm:px-6"
          >
            {props.children}
          </main>
        </div>
      </div>
      <PhoneBar
        items={dock}
        charge={charge}
        businesses={businesses}
        groups={all}
        account={{ user, links: userLinks, signOut, signOutEverywhere }}
      />
    </>
  );
}

type SidebarProps = Pick<
  AppShellProps,
  "businesses" | "groups" | "user" | "signOut" | "signOutEverywhere"
> & {
  footItems: NavItem[];
  userLinks: MenuLink[] | undefined;
  testMode: boolean | undefined;
};

function Sidebar({
  businesses,
  groups,
  footItems,
  user,
  userLinks,
  signOut,
  signOutEverywhere,
  testMode,
}: SidebarProps) {
  const t = useT();
  return (
    <aside
      aria-label={t("Console")}
      data-shell
      className={cx(
        "sticky hidden flex-col border-e border-line px-2.5 pb-3 md:flex wide:px-3",
        testMode ? "top-7 h-[calc(100dvh-1.75rem)]" : "top-0 h-dvh",
      )}
    >
      <div className="flex h-14 shrink-0 items-center px-2.5 max-wide:justify-center">
        <Logo className="max-wide:hidden" />
        <Bolt className="h-7 wide:hidden" />
      </div>
      <BusinessSwitcher businesses={businesses} slim />
      <div className="no-scrollbar -mx-1 flex min-h-0 flex-1 flex-col overflow-y-auto px-1 pb-1">
        <NavList groups={groups} label={t("Places")} slim />
        {footItems.length > 0 && (
          <div className="mt-auto pt-6">
            <NavList groups={[{ items: footItems }]} label={t("Settings")} slim />
          </div>
        )}
      </div>
      <div className="shrink-0 pt-2">
        <UserMenu user={user} links={userLinks} {...{ signOut, signOutEverywhere }} slim />
      </div>
    </aside>
  );
}

function TopBar({ start, end }: { start: ReactNode; end: ReactNode }) {
  return (
    <header data-shell className="flex h-13 shrink-0 items-center gap-2 ps-4 pe-2 sm:px-6 md:h-14">
      <Logo className="md:hidden" />
      <div className="flex min-w-0 flex-1 justify-end md:justify-start">{start}</div>
      <div className="flex items-center gap-1">
        {end}
        <ThemeToggle />
      </div>
    </header>
  );
}
