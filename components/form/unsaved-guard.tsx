"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useT } from "#i18n";
import { AlertDialog } from "@/components/ui/alert-dialog";

/** Asks before a link or a closed tab throws away what was typed. */
export default function UnsavedGuard({ active }: { active: boolean }) {
  const t = useT();
  const router = useRouter();
  const [target, setTarget] = useState<string | null>(null);
  useEffect(() => {
    if (!active) return;
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const href = linkOf(event);
      if (!href) return;
      event.preventDefault();
      event.stopPropagation();
      setTarget(href);
    };
    window.addEventListener("beforeunload", onLeave);
    window.addEventListener("click", onClick, true);
    return () => {
      window.removeEventListener("beforeunload", onLeave);
      window.removeEventListener("click", onClick, true);
    };
  }, [active]);
  return (
    <AlertDialog
      open={target !== null}
      onOpenChange={(open) => !open && setTarget(null)}
      title={t("Leave without saving?")}
      description={t("What you typed on this page is not saved yet.")}
      confirmLabel={t("Leave")}
      cancelLabel={t("Keep editing")}
      onConfirm={() => {
        const href = target;
        setTarget(null);
        if (href) router.push(href);
      }}
    />
  );
}

/** The in-app address of a plain press on a link, or null. */
function linkOf(event: MouseEvent): string | null {
  if (
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey
  )
    return null;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || link.target === "_blank" || link.origin !== window.location.origin) return null;
  const here = window.location;
  const same = link.pathname === here.pathname && link.search === here.search;
  return same ? null : `${link.pathname}${link.search}${link.hash}`;
}
