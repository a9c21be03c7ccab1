"use client";
import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useContext,
  useMemo,
  useState,
} from "react";
import type { Tone } from "./tone";

const ToastHost = lazy(() => import("./toast-host"));

export type ToastMessage = {
  title: string;
  detail?: string | undefined;
  tone?: Tone | undefined;
  /** Shown as a button for ten seconds. */
  undo?: { label?: string | undefined; run: () => unknown } | undefined;
};
export type QueuedToast = ToastMessage & { id: number };
type Show = (message: ToastMessage) => void;

const ToastContext = createContext<Show>(() => {});

/** Once, around the app. What shows toasts is fetched with the first of them. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [queue, setQueue] = useState<QueuedToast[]>([]);
  const show = useMemo<Show>(
    () => (message) =>
      setQueue((old) => [...old.slice(-4), { ...message, id: (old.at(-1)?.id ?? 0) + 1 }]),
    [],
  );
  return (
    <ToastContext value={show}>
      {children}
      {queue.length > 0 && (
        <Suspense>
          <ToastHost queue={queue} />
        </Suspense>
      )}
    </ToastContext>
  );
}

export const useToast = (): Show => useContext(ToastContext);
