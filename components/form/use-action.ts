"use client";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useT } from "#i18n";
import { useToast } from "@/components/ui/toast";
import type { FormAction, Outcome } from "./outcome";
import { send } from "./use-submit";

export type Undo = { action: FormAction; input: unknown; label?: string; toast?: string };
type RunOptions = {
  action: FormAction;
  input: unknown;
  successToast?: string | undefined;
  undo?: Undo | undefined;
  successHref?: string | undefined;
};

/** Runs one action, tells the outcome in a toast, and offers the way back. */
export function useAction() {
  const t = useT();
  const router = useRouter();
  const toast = useToast();
  const [pending, start] = useTransition();
  const refresh = (href?: string) => (href ? router.push(href) : router.refresh());
  const takeBack = (undo: Undo) => async () => {
    const outcome = await send(undo.action, undo.input, t);
    toast(
      outcome.ok ? { title: undo.toast ?? t("Undone") } : { title: outcome.message, tone: "bad" },
    );
    refresh();
  };
  const run = (options: RunOptions, done?: (outcome: Outcome) => void) =>
    start(async () => {
      const outcome = await send(options.action, options.input, t);
      if (outcome.ok) {
        const { successToast, undo } = options;
        if (successToast)
          toast({ title: successToast, undo: undo && { label: undo.label, run: takeBack(undo) } });
        refresh(options.successHref);
      } else if (!done) toast({ title: outcome.message, tone: "bad" });
      done?.(outcome);
    });
  return { run, pending };
}
