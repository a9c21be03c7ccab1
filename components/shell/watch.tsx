"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const everyMs = 2500;

/**
 * Draws the page anew every few seconds while somebody looks: whoever pays has no account to be told through.
 * A browser without scripts loads it again by itself.
 */
export function Watch() {
  const router = useRouter();
  useEffect(() => {
    const look = () => {
      if (!document.hidden) router.refresh();
    };
    const timer = setInterval(look, everyMs);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [router]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content="5" />
    </noscript>
  );
}
