"use client";
import { ChevronDown, ChevronUp, Maximize2 } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { useT } from "#i18n";
import { buttonClass } from "@/components/ui/button-class";
import { CopyButton } from "@/components/ui/copy-button";
import { iconButtonClass } from "@/components/ui/icon-button";
import { Sheet } from "@/components/ui/sheet";
import type { PeekLinks } from "./peek-links";

type RowPeekProps = {
  id: string;
  title: string;
  /** Its page, when it has one. */
  fullHref?: string;
  links: PeekLinks;
  children: ReactNode;
};

const rowLink = (id: string): HTMLElement | null =>
  document.querySelector(`tr[data-row="${CSS.escape(id)}"] [data-row-link]`);

/** One row of a list, open beside it; j and k step through the rows shown. */
export function RowPeek({ id, title, fullHref, links, children }: RowPeekProps) {
  const { closeHref, newerHref, olderHref } = links;
  const t = useT();
  const router = useRouter();
  const [closed, setClosed] = useState<string | null>(null);
  const open = closed !== id;
  const onOpenChange = (next: boolean) => {
    if (next) return;
    setClosed(id);
    rowLink(id)?.focus();
    router.push(closeHref, { scroll: false });
  };
  useStepKeys(open, (href) => router.replace(href, { scroll: false }), { newerHref, olderHref });
  return (
    <Sheet
      {...{ open, onOpenChange, title }}
      peek
      actions={
        <>
          <Step
            href={newerHref}
            label={t("Newer")}
            icon={<ChevronUp className="size-4.5" aria-hidden />}
          />
          <Step
            href={olderHref}
            label={t("Older")}
            icon={<ChevronDown className="size-4.5" aria-hidden />}
          />
        </>
      }
    >
      <div data-peek={id}>
        {children}
        <div className="mt-6 flex flex-wrap items-center gap-2 border-t border-line pt-4">
          {fullHref && (
            <Link href={fullHref} className={buttonClass({})}>
              <Maximize2 className="-ms-1 size-4" aria-hidden />
              {t("Open in full")}
            </Link>
          )}
          <CopyButton value={id} label={t("Copy id")} className="ms-auto">
            {`${id.slice(0, 5)}…${id.slice(-6)}`}
          </CopyButton>
        </div>
      </div>
    </Sheet>
  );
}

type StepProps = { href: string | undefined; label: string; icon: ReactNode };

function Step({ href, label, icon }: StepProps) {
  if (!href)
    return (
      <span className={`${iconButtonClass} pointer-events-none opacity-40`} aria-hidden>
        {icon}
      </span>
    );
  return (
    <Link
      href={href}
      scroll={false}
      replace
      aria-label={label}
      title={label}
      className={iconButtonClass}
    >
      {icon}
    </Link>
  );
}

type Steps = Omit<PeekLinks, "closeHref">;

/** The page's own keys rest while something lies over it: j and k step here instead. */
function useStepKeys(open: boolean, go: (href: string) => void, steps: Steps): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { key, target } = event;
    if (target instanceof HTMLElement && target.matches("input, textarea, select")) return;
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    if (document.querySelector('[role="alertdialog"]')) return;
    const href = key === "j" ? steps.olderHref : key === "k" ? steps.newerHref : undefined;
    if (href) go(href);
  });
  useEffect(() => {
    if (!open) return;
    const listen = (event: KeyboardEvent) => press(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [open]);
}
