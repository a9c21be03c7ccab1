"use client";
import { Menu } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { ReactNode, RefObject } from "react";
import { useT } from "#i18n";
import { msg } from "@/lib/platform/i18n/translator";
import type { ChoiceColumn } from "./columns";
import { type Density, densities } from "./density";

const heights: Record<Density, string> = {
  comfortable: msg("Comfortable"),
  compact: msg("Compact"),
};

type Props = {
  anchor: RefObject<HTMLButtonElement | null>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  columns: ChoiceColumn[];
  keys: string[];
  toggle: (key: string, on: boolean) => void;
  /** Back to the columns everybody has; nothing when they are shown. */
  usual: (() => void) | undefined;
  height: Density;
  setRows: (density: Density) => void;
};

const item =
  "flex min-h-9 w-full items-center gap-2.5 rounded-nav px-2.5 py-1.5 text-body text-ink outline-none select-none data-highlighted:bg-[color-mix(in_srgb,var(--text)_6%,transparent)] pointer-coarse:min-h-11";

export default function ColumnsPopup(props: Props) {
  const { anchor, open, onOpenChange } = props;
  const t = useT();
  return (
    <Menu.Root open={open} onOpenChange={onOpenChange}>
      <Menu.Portal>
        <Menu.Positioner
          anchor={anchor}
          align="end"
          sideOffset={6}
          collisionPadding={8}
          className="z-50 outline-none"
        >
          <Menu.Popup
            aria-label={t("Columns")}
            finalFocus={anchor}
            className="pop max-h-(--available-height) min-w-52 overflow-y-auto rounded-card bg-raised p-1.5 shadow-float outline-none"
          >
            <ColumnItems {...props} />
            <Menu.Separator className="mx-2 my-1.5 h-px bg-line" />
            <HeightItems {...props} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

const Heading = ({ children }: { children: ReactNode }) => (
  <Menu.GroupLabel className="px-2.5 pt-2 pb-1 text-meta font-medium text-faint">
    {children}
  </Menu.GroupLabel>
);

function ColumnItems({ columns, keys, toggle, usual }: Props) {
  const t = useT();
  return (
    <>
      <Menu.Group>
        <Heading>{t("Columns")}</Heading>
        {columns.map(({ key, header }) => (
          <Menu.CheckboxItem
            key={key}
            label={header}
            checked={keys.includes(key)}
            onCheckedChange={(on) => toggle(key, on)}
            closeOnClick={false}
            className={item}
          >
            <span className="grid size-[18px] place-items-center rounded-check shadow-[inset_0_0_0_1.5px_var(--line-strong)]">
              <Menu.CheckboxItemIndicator className="grid size-[18px] place-items-center rounded-check bg-primary text-on-primary">
                <Check className="size-3.5" strokeWidth={3} aria-hidden />
              </Menu.CheckboxItemIndicator>
            </span>
            {header}
          </Menu.CheckboxItem>
        ))}
      </Menu.Group>
      {usual && (
        <Menu.Item className={item} onClick={usual} closeOnClick={false}>
          {t("Show the usual columns")}
        </Menu.Item>
      )}
    </>
  );
}

function HeightItems({ height, setRows }: Props) {
  const t = useT();
  return (
    <Menu.RadioGroup value={height} onValueChange={(next: Density) => setRows(next)}>
      <Heading>{t("Row height")}</Heading>
      {densities.map((density) => (
        <Menu.RadioItem key={density} value={density} closeOnClick={false} className={item}>
          <span className="flex-1">{t(heights[density])}</span>
          <Menu.RadioItemIndicator>
            <Check className="size-4 text-primary" aria-hidden />
          </Menu.RadioItemIndicator>
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
