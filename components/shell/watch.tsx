"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Seconds may pass until money comes, but not until there is something to pay. */
const paces = { calm: 2500, soon: 600 };

/**
 * Draws the page anew every few seconds while somebody looks: whoever pays has no account to be told through.
 * A browser without scripts loads it again by itself.
 */
export function Watch({ pace = "calm" }: { pace?: keyof typeof paces }) {
  const router = useRouter();
  useEffect(() => {
    const look = () => {
      if (!document.hidden) router.refresh();
    };
    const timer = setInterval(look, paces[pace]);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [router, pace]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content="5" />
    </noscript>
  );
}
