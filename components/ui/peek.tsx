"use client";
import { ChevronDown, ChevronUp } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { useT } from "#i18n";
import { iconButtonClass } from "./icon-button";
import { Sheet } from "./sheet";

type PeekProps = {
  title: string;
  /** The same list without the peek. */
  closeHref: string;
  newerHref?: string | undefined;
  olderHref?: string | undefined;
  actions?: ReactNode;
  children: ReactNode;
};

/** One row of a list, open beside it: render it when the address asks for it. */
export function Peek({ title, closeHref, newerHref, olderHref, actions, children }: PeekProps) {
  const t = useT();
  const router = useRouter();
  const [open, setOpen] = useState(true);
  const onOpenChange = (next: boolean) => {
    setOpen(next);
    if (!next) router.push(closeHref, { scroll: false });
  };
  return (
    <Sheet
      {...{ open, onOpenChange, title }}
      peek
      actions={
        <>
          {newerHref && (
            <Step
              href={newerHref}
              label={t("Newer")}
              icon={<ChevronUp className="size-4.5" aria-hidden />}
            />
          )}
          {olderHref && (
            <Step
              href={olderHref}
              label={t("Older")}
              icon={<ChevronDown className="size-4.5" aria-hidden />}
            />
          )}
          {actions}
        </>
      }
    >
      {children}
    </Sheet>
  );
}

function Step({ href, label, icon }: { href: string; label: string; icon: ReactNode }) {
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
