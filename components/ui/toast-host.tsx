"use client";
import { Toast } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { useT } from "#i18n";
import type { Translator } from "@/lib/platform/i18n/translator";
import { cx } from "./cx";
import { iconButtonClass } from "./icon-button";
import { StatusShape } from "./status-shape";
import type { QueuedToast } from "./toast";
import { type Tone, toneText } from "./tone";

const manager = Toast.createToastManager<{ tone: Tone }>();

export default function ToastHost({ queue }: { queue: QueuedToast[] }) {
  const t = useT();
  const seen = useRef(0);
  useEffect(() => {
    for (const message of queue) {
      if (message.id <= seen.current) continue;
      seen.current = message.id;
      add(message, t);
    }
  }, [queue, t]);
  return (
    // on a phone from the top: what the thumb presses next is at the bottom
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="fixed inset-x-4 top-[calc(0.75rem+env(safe-area-inset-top))] z-60 flex flex-col gap-2 outline-none sm:start-auto sm:top-auto sm:bottom-[calc(5.5rem+env(safe-area-inset-bottom))] sm:w-90 md:end-6 md:bottom-6">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function add({ title, detail, tone = "good", undo }: QueuedToast, t: Translator) {
  const id = manager.add({
    title,
    description: detail,
    data: { tone },
    timeout: undo ? 10_000 : 6000,
    ...(undo && {
      actionProps: {
        children: undo.label ?? t("Undo"),
        onClick: () => {
          manager.close(id);
          void undo.run();
        },
      },
    }),
  });
}

function ToastList() {
  const t = useT();
  const { toasts } = Toast.useToastManager<{ tone: Tone }>();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      swipeDirection={["up", "down", "right"]}
      className="rounded-card bg-raised shadow-float transition-[opacity,transform] duration-180 ease-out data-ending-style:-translate-y-2 data-ending-style:opacity-0 data-limited:hidden data-starting-style:-translate-y-2 data-starting-style:opacity-0 sm:data-ending-style:translate-y-2 sm:data-starting-style:translate-y-2"
    >
      <Toast.Content className="flex min-h-12 items-center gap-3 py-2 pe-2 ps-4">
        <span className={cx("inline-flex", toneText[toast.data?.tone ?? "good"])}>
          <StatusShape tone={toast.data?.tone ?? "good"} />
        </span>
        <div className="min-w-0 flex-1">
          <Toast.Title className="text-body font-medium" />
          <Toast.Description className="text-table text-soft" />
        </div>
        <Toast.Action className="h-8 rounded-full px-3 text-table font-medium text-primary hover-wash pointer-coarse:h-11" />
        <Toast.Close aria-label={t("Close")} className={iconButtonClass}>
          <X className="size-4" aria-hidden />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
