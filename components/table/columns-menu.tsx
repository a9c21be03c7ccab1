"use client";
import { SlidersHorizontal } from "lucide-react";
import { useRouter } from "next/navigation";
import { lazy, Suspense, startTransition, useOptimistic, useRef, useState } from "react";
import { useT } from "#i18n";
import { buttonClass } from "@/components/ui/button-class";
import { cx } from "@/components/ui/cx";
import { changed } from "./address";
import { type ChoiceColumn, chosenKeys, colsOf } from "./columns";
import { type Density, keepDensity } from "./density";

const load = () => import("./columns-popup");
const ColumnsPopup = lazy(load);

export type ColumnsMenuProps = {
  columns: ChoiceColumn[];
  cols: string | undefined;
  /** The list as it is shown now. */
  href: string;
  density: Density;
};

/** Which columns show, kept in the address, and how high rows are, kept in the browser. */
export function ColumnsMenu({ columns, cols, href, density }: ColumnsMenuProps) {
  const t = useT();
  const router = useRouter();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  const [chosen, setChosen] = useOptimistic(cols);
  const [height, setHeight] = useOptimistic(density);
  const keys = chosenKeys(columns, chosen);
  const choose = (next: string | undefined) =>
    startTransition(() => {
      setChosen(next);
      router.replace(changed(href, "cols", next), { scroll: false });
    });
  const toggle = (key: string, on: boolean) =>
    choose(colsOf(columns, on ? [...keys, key] : keys.filter((one) => one !== key)));
  const setRows = (next: Density) =>
    startTransition(() => {
      setHeight(next);
      keepDensity(next);
      router.refresh();
    });
  const show = () => {
    setUsed(true);
    setOpen(true);
  };
  return (
    <>
      <button
        ref={anchor}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        className={cx(buttonClass({ variant: "quiet", size: "small" }), "max-sm:hidden")}
        onPointerEnter={load}
        onFocus={load}
        onClick={show}
      >
        <SlidersHorizontal className="size-4" aria-hidden />
        {t("Columns")}
      </button>
      {used && (
        <Suspense>
          <ColumnsPopup
            {...{ anchor, open, keys, toggle, height, setRows }}
            columns={columns.filter(({ fixed }) => !fixed)}
            usual={chosen === undefined ? undefined : () => choose(undefined)}
            onOpenChange={setOpen}
          />
        </Suspense>
      )}
    </>
  );
}
