"use client";
import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { useT } from "#i18n";
import { cx } from "./cx";

type CopyButtonProps = { value: string; label?: string; children?: string; className?: string };

/** Copies `value`; with `children` it shows that text (an id, an address) as its face. */
export function CopyButton({ value, label, children, className }: CopyButtonProps) {
  const t = useT();
  const name = label ?? t("Copy");
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(false), 2000);
    return () => clearTimeout(timer);
  }, [done]);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setDone(true);
  };
  const Icon = done ? Check : Copy;
  return (
    <button
      type="button"
      onClick={() => void copy()}
      aria-label={children ? `${name}: ${children}` : name}
      title={name}
      className={cx(
        "relative z-1 inline-flex min-h-6 max-w-full min-w-6 items-center justify-center gap-1.5 rounded-[6px] px-1 hover-wash pointer-coarse:min-h-11",
        className,
      )}
    >
      {children && <span className="truncate font-mono text-meta">{children}</span>}
      <Icon className={cx("size-3.5 shrink-0", done ? "text-good" : "text-faint")} aria-hidden />
      <span role="status" className="sr-only">
        {done ? t("Copied") : ""}
      </span>
    </button>
  );
}
