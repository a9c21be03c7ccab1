"use client";
import { Dialog } from "@base-ui/react/dialog";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { useT } from "#i18n";
import type { Act } from "./act";
import { Finder } from "./finder";
import { HoldStep } from "./hold-step";

/** What was found stays while the page does. */
const client = new QueryClient();

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  showShortcuts: () => void;
  acts: Act[];
};
type Step = { kind: "find" } | { kind: "choose" } | { kind: "hold"; id: string; number: string };

/** The command palette: finds, opens and acts. */
export default function Palette({ open, onOpenChange, showShortcuts, acts }: Props) {
  const t = useT();
  const [step, setStep] = useState<Step>({ kind: "find" });
  const close = () => onOpenChange(false);
  return (
    <Dialog.Root
      open={open}
      onOpenChange={onOpenChange}
      onOpenChangeComplete={(opened) => opened || setStep({ kind: "find" })}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="fade fixed inset-0 z-50 bg-scrim" />
        <Dialog.Viewport className="fixed inset-0 z-50 flex justify-center sm:p-6 sm:pt-[12dvh]">
          <Dialog.Popup
            aria-label={t("Search or do something")}
            className="pop flex h-dvh w-full flex-col bg-raised shadow-float outline-none sm:h-auto sm:max-h-[min(34rem,76dvh)] sm:max-w-160 sm:self-start sm:rounded-sheet"
          >
            <QueryClientProvider client={client}>
              {step.kind === "hold" ? (
                <HoldStep {...step} done={close} />
              ) : (
                <Finder
                  key={step.kind}
                  holding={step.kind === "choose"}
                  {...{ acts, close, showShortcuts }}
                  choose={() => setStep({ kind: "choose" })}
                  hold={({ id, number }) => setStep({ kind: "hold", id, number })}
                />
              )}
            </QueryClientProvider>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
