"use client";
import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { useT } from "#i18n";
import { Button } from "@/components/ui/button";

export function CopyCode({ value, label }: { value: string; label: string }) {
  const t = useT();
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
    <>
      <Button
        size="small"
        icon={<Icon className="size-4" aria-hidden />}
        onClick={() => void copy()}
      >
        {label}
      </Button>
      <span role="status" className="sr-only">
        {done ? t("Copied") : ""}
      </span>
    </>
  );
}
