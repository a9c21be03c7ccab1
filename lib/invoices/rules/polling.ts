import type { Invoice } from "@/lib/invoices/schema";

type Watched = Pick<Invoice, "status" | "createdAt" | "monitoredUntil">;

const seconds = 1000;
const minutes = 60 * seconds;
const after = (now: Date, ms: number): Date => new Date(now.getTime() + ms);

/**
 * When to read an invoice again from BTCPay: every 15 s while it is fresh, then 30 s, slower the
 * longer nothing comes; null once nothing can change any more. Webhooks make it faster, never needed.
 */
export function nextPoll({ status, createdAt, monitoredUntil }: Watched, now: Date): Date | null {
  const age = now.getTime() - createdAt.getTime();
  if (status === "requested") return after(now, Math.max(minutes, Math.min(age / 4, 15 * minutes)));
  if (status === "new" || status === "processing")
    return after(
      now,
      age < 5 * minutes ? 15 * seconds : Math.min(30 * seconds + age / 60, 10 * minutes),
    );
  const monitored = monitoredUntil !== null && monitoredUntil > now;
  return status === "expired" && monitored
    ? after(now, Math.min(10 * minutes, Math.max(minutes, age / 6)))
    : null;
}
