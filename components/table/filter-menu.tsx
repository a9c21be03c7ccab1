"use client";
import { Plus } from "lucide-react";
import { useT } from "#i18n";
import { Menu } from "@/components/ui/menu";
import type { MenuEntry } from "@/components/ui/menu-entry";

export type FilterChoice = {
  label: string;
  options: { label: string; href: string; current?: boolean }[];
};

/** Every filter on offer, grouped by what it narrows. */
export function FilterMenu({ choices }: { choices: FilterChoice[] }) {
  const t = useT();
  const entries = choices.flatMap<MenuEntry>((choice, index) => [
    ...(index > 0 ? [{ kind: "separator" } as const] : []),
    { kind: "heading", label: choice.label },
    ...choice.options.map((option) => ({ ...option, kind: "link" as const })),
  ]);
  return (
    <Menu
      label={t("Filter")}
      entries={entries}
      icon={<Plus className="size-3.5" aria-hidden />}
      className="inline-flex h-7 shrink-0 items-center gap-1.5 rounded-full bg-surface px-3 text-table font-medium text-soft hairline-inset hover:text-ink pointer-coarse:h-9"
    />
  );
}
