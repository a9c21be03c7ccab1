"use client";
import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import Link from "next/link";
import type { RefObject } from "react";
import { cx } from "./cx";
import type { MenuAction, MenuEntry, MenuLink } from "./menu-entry";

type MenuPopupProps = {
  label: string;
  entries: MenuEntry[];
  anchor: RefObject<HTMLButtonElement | null>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  align: "start" | "end";
  side: "top" | "bottom" | "right";
};

export default function MenuPopup({
  label,
  entries,
  anchor,
  open,
  onOpenChange,
  align,
  side,
}: MenuPopupProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Positioner
          {...{ anchor, align, side }}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 outline-none"
        >
          <Base.Popup
            aria-label={label}
            finalFocus={anchor}
            className="pop max-h-(--available-height) max-w-80 min-w-48 overflow-y-auto rounded-card bg-raised p-1.5 shadow-float outline-none"
          >
            {entries.map((entry, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity and never move while open
              <Entry key={index} entry={entry} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  if (entry.kind === "separator") return <Base.Separator className="mx-2 my-1.5 h-px bg-line" />;
  if (entry.kind === "heading")
    return <div className="px-2.5 pt-2 pb-1 text-meta font-medium text-faint">{entry.label}</div>;
  const className = itemClass(entry);
  if (entry.kind === "action")
    return (
      <Base.Item
        className={className}
        label={entry.label}
        disabled={entry.disabled}
        onClick={() => void entry.onSelect()}
      >
        <Content entry={entry} />
      </Base.Item>
    );
  return (
    <Base.LinkItem
      className={className}
      label={entry.label}
      closeOnClick
      render={<Link href={entry.href} aria-current={entry.current ? "true" : undefined} />}
    >
      <Content entry={entry} />
    </Base.LinkItem>
  );
}

const itemClass = (entry: MenuLink | MenuAction): string =>
  cx(
    "flex min-h-9 w-full items-center gap-2.5 rounded-nav px-2.5 py-1.5 text-body outline-none select-none pointer-coarse:min-h-11",
    "data-highlighted:bg-[color-mix(in_srgb,var(--text)_6%,transparent)] data-disabled:opacity-50",
    entry.tone === "bad" ? "text-bad" : "text-ink",
  );

function Content({ entry }: { entry: MenuLink | MenuAction }) {
  return (
    <>
      {entry.icon && <span className="inline-flex text-soft [&>svg]:size-4">{entry.icon}</span>}
      <span className="min-w-0 flex-1">
        <span className="block truncate">{entry.label}</span>
        {entry.detail && (
          <span className="block truncate text-meta text-faint">{entry.detail}</span>
        )}
      </span>
      {entry.current && <Check className="size-4 shrink-0 text-primary" aria-hidden />}
    </>
  );
}
