"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

type Props = { noun: string; ids?: readonly string[] };

/** Refreshes what the server rendered when a change of `noun` (of one of `ids`, when given) is pushed. */
export function Live({ noun, ids }: Props) {
  const router = useRouter();
  const wanted = ids?.join(",");
  useEffect(() => {
    const source = new EventSource("/api/live");
    let due: ReturnType<typeof setTimeout> | undefined;
    let opened = false;
    const refresh = () => {
      clearTimeout(due);
      due = setTimeout(() => router.refresh(), 120);
    };
    source.onmessage = ({ data }) => {
      const change = JSON.parse(data) as { noun: string; id: string };
      if (change.noun === noun && (!wanted || wanted.split(",").includes(change.id))) refresh();
    };
    source.onopen = () => {
      refresh();
      opened = true;
    };
    source.onerror = () => {
      if (opened && source.readyState === EventSource.CLOSED) refresh();
    };
    return () => {
      clearTimeout(due);
      source.close();
    };
  }, [noun, wanted, router]);
  return null;
}
