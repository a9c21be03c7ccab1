"use client";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { lazy, Suspense, startTransition, useState } from "react";
import { useT } from "#i18n";
import { Kbd } from "@/components/ui/kbd";
import type { Act } from "./act";
import { useHotkeys } from "./hotkeys";
import { focusSearch, stepRow } from "./rows";

const Palette = lazy(() => import("./palette"));
const Shortcuts = lazy(() => import("./shortcuts"));

type Props = { acts: Act[] };
type Open = "palette" | "shortcuts" | null;

/** Search and everything that can be done, behind one button and the keyboard. */
export function CommandBar({ acts }: Props) {
  const t = useT();
  const router = useRouter();
  const [open, setOpen] = useState<Open>(null);
  const [used, setUsed] = useState<Set<Open>>(new Set());
  const show = (what: Open) => {
    // the press is painted before the dialog is drawn
    startTransition(() => {
      setUsed((old) => (old.has(what) ? old : new Set(old).add(what)));
      setOpen(what);
    });
    return true;
  };
  const go = (keys: string): boolean => {
    const act = acts.find((one) => one.keys === keys);
    if (!act?.href) return false;
    router.push(act.href);
    return true;
  };
  useHotkeys((keys) => {
    if (keys === "mod k") return show(open === "palette" ? null : "palette");
    if (keys === "?") return show("shortcuts");
    if (keys === "/") return focusSearch() || show("palette");
    if (keys === "j") return stepRow(1);
    if (keys === "k") return stepRow(-1);
    return go(keys);
  });
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => show("palette")}
        className="inline-flex size-9 items-center justify-center gap-2 rounded-full text-table text-soft hover-wash pointer-coarse:size-11 md:h-9! md:w-72! md:justify-start md:bg-surface md:px-3 md:hairline-inset"
      >
        <Search className="size-4.5 shrink-0 md:size-4" aria-hidden />
        <span className="max-md:sr-only">{t("Search or do something")}</span>
        <span className="ms-auto flex gap-0.5 max-md:hidden" aria-hidden>
          <Kbd>Ctrl</Kbd>
          <Kbd>K</Kbd>
        </span>
      </button>
      <Suspense>
        {used.has("palette") && (
          <Palette
            open={open === "palette"}
            onOpenChange={(next) => setOpen(next ? "palette" : null)}
            showShortcuts={() => show("shortcuts")}
            acts={acts}
          />
        )}
        {used.has("shortcuts") && (
          <Shortcuts
            open={open === "shortcuts"}
            onOpenChange={(next) => setOpen(next ? "shortcuts" : null)}
            acts={acts}
          />
        )}
      </Suspense>
    </>
  );
}
