"use client";
import { ChevronsUpDown } from "lucide-react";
import { useT } from "#i18n";
import { BusinessMark } from "@/components/ui/avatar";
import { cx } from "@/components/ui/cx";
import { Menu } from "@/components/ui/menu";
import type { BusinessLink } from "./nav";

/** Which business this is; with more than one, the way to the others. */
export function BusinessSwitcher({
  businesses,
  slim,
}: {
  businesses: BusinessLink[];
  slim?: boolean;
}) {
  const t = useT();
  const current = businesses.find((business) => business.current) ?? businesses[0];
  if (!current) return null;
  const face = <Face business={current} slim={slim ?? false} many={businesses.length > 1} />;
  const look = cx(
    "mb-4 flex w-full items-center gap-2.5 rounded-[10px] px-2.5 py-2 text-start",
    slim && "max-wide:justify-center max-wide:px-1.5",
  );
  if (businesses.length === 1) return <div className={look}>{face}</div>;
  return (
    <Menu
      label={t("Business: {name}. Change business", { name: current.name })}
      className={cx(look, "hover-wash")}
      entries={businesses.map(({ name, detail, href, current: here }) => ({
        label: name,
        detail,
        href,
        current: here,
      }))}
    >
      {face}
    </Menu>
  );
}

function Face({ business, slim, many }: { business: BusinessLink; slim: boolean; many: boolean }) {
  const hidden = slim && "max-wide:hidden";
  return (
    <>
      <BusinessMark name={business.name} />
      <span className={cx("min-w-0 flex-1", hidden)}>
        <span className="block truncate leading-tight font-medium">{business.name}</span>
        {business.detail && (
          <span className="block truncate text-meta leading-snug text-faint">
            {business.detail}
          </span>
        )}
      </span>
      {many && <ChevronsUpDown className={cx("size-4 shrink-0 text-faint", hidden)} aria-hidden />}
    </>
  );
}
