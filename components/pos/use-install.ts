"use client";
import { useEffect } from "react";
import { bringLater } from "./later";

/** Gives the till its service worker, and tells it the files this page was opened with. */
export function useInstall(bring: () => Promise<unknown>): void {
  useEffect(() => {
    const tell = async () => {
      await Promise.all([bringLater(), bring()]);
      if (!("serviceWorker" in navigator)) return;
      await navigator.serviceWorker.register("/pos-sw.js", { scope: "/pos/" });
      const { active } = await navigator.serviceWorker.ready;
      const files = performance.getEntriesByType("resource").map(({ name }) => name);
      active?.postMessage({ keep: [window.location.pathname, ...files] });
    };
    tell().catch(() => undefined);
  }, [bring]);
}
