"use client";
import { useState } from "react";
import { useT } from "#i18n";
import { Sheet } from "@/components/ui/sheet";
import { BusinessSwitcher } from "./business-switcher";
import { Dock, type DockProps } from "./dock";
import type { BusinessLink, NavGroup } from "./nav";
import { NavList } from "./nav-list";
import { UserMenu, type UserMenuProps } from "./user-menu";

type PhoneBarProps = Omit<DockProps, "onMore"> & {
  businesses: BusinessLink[];
  groups: NavGroup[];
  account: UserMenuProps;
};

/** The dock, and everything else behind "More". */
export function PhoneBar({ items, charge, businesses, groups, account }: PhoneBarProps) {
  const t = useT();
  const [more, setMore] = useState(false);
  return (
    <>
      <Dock items={items} charge={charge} onMore={() => setMore(true)} />
      <Sheet open={more} onOpenChange={setMore} title={t("More")}>
        <BusinessSwitcher businesses={businesses} />
        {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the links inside act; this only closes the sheet behind them */}
        <div
          onClick={(event) =>
            event.target instanceof Element && event.target.closest("a") && setMore(false)
          }
        >
          <NavList groups={groups} label={t("All places")} />
        </div>
        <div className="mt-4 border-t border-line pt-3">
          <UserMenu {...account} />
        </div>
      </Sheet>
    </>
  );
}
