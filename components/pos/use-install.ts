"use client";
import { useEffect } from "react";

/** Gives the till its service worker, and tells it the files this page was opened with. */
export function useInstall(): void {
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    const tell = async () => {
      await navigator.serviceWorker.register("/pos-sw.js", { scope: "/pos/" });
      const { active } = await navigator.serviceWorker.ready;
      const files = performance.getEntriesByType("resource").map(({ name }) => name);
      active?.postMessage({ keep: [window.location.pathname, ...files] });
    };
    tell().catch(() => undefined);
  }, []);
}
