"use client";
import { useEffect, useState } from "react";

/** The time of the last half minute, starting from what the server wrote. */
export function useNow(initial?: Date): Date {
  const [now, setNow] = useState(() => initial ?? new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
