import type { RequestReminder } from "@/lib/requests/schema";

const dayMs = 86_400_000;
/** How many days before and after the due day a reminder goes out, and how late the last one may still go. */
const around = 3;
const latest = 10;

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);

/**
 * Which reminder of a due day is on its turn. One whose day had come before the request was made is
 * not sent, and neither is one that a later one has overtaken.
 */
export function reminderFor(
  dueDay: string,
  today: string,
  madeDay: string,
): Exclude<RequestReminder["kind"], "asked"> | null {
  const past = daysBetween(dueDay, today);
  const made = daysBetween(dueDay, madeDay);
  if (past >= around) return past <= latest && made < around ? "after" : null;
  if (past === 0) return made < 0 ? "due" : null;
  if (past < 0 && past >= -around) return made < -around ? "before" : null;
  return null;
}
