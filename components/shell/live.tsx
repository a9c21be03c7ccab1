"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { dayOf } from "@/lib/platform/dates";

type Props = {
  noun: string;
  ids?: readonly string[];
  /** With a zone the page is also drawn anew when a new day begins there. */
  zone?: string | undefined;
};

/** A page that changes all the time is drawn anew this often at most. */
const calmMs = 1000;

/** Draws anew what the server rendered: soon after the last call, and once somebody looks. */
function makeRefresher(refresh: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  let owed = false;
  const run = () => {
    timer = undefined;
    if (document.hidden) {
      owed = true;
      return;
    }
    last = Date.now();
    owed = false;
    refresh();
  };
  return {
    soon: () => {
      timer ??= setTimeout(run, Math.max(120, last + calmMs - Date.now()));
    },
    seen: () => owed && !document.hidden && run(),
    stop: () => clearTimeout(timer),
  };
}

/** Calls back when the local day of `zone` is another one, also after the machine slept through midnight. */
function watchDay(zone: string, changed: () => void): () => void {
  let day = dayOf(new Date(), zone);
  const timer = setInterval(() => {
    const today = dayOf(new Date(), zone);
    if (today === day) return;
    day = today;
    changed();
  }, 30_000);
  return () => clearInterval(timer);
}

/** Keeps the page true: changes of `noun` (of one of `ids`, when given) are pushed, and a new connection catches up. */
export function Live({ noun, ids, zone }: Props) {
  const router = useRouter();
  const wanted = ids?.join(",");
  useEffect(() => {
    const source = new EventSource("/api/live");
    const page = makeRefresher(() => router.refresh());
    const forgetDay = zone ? watchDay(zone, page.soon) : undefined;
    source.onmessage = ({ data }) => {
      const change = JSON.parse(data) as { noun: string; id: string };
      if (change.noun === noun && (!wanted || wanted.split(",").includes(change.id))) page.soon();
    };
    source.onopen = page.soon;
    document.addEventListener("visibilitychange", page.seen);
    return () => {
      page.stop();
      forgetDay?.();
      document.removeEventListener("visibilitychange", page.seen);
      source.close();
    };
  }, [noun, wanted, zone, router]);
  return null;
}
