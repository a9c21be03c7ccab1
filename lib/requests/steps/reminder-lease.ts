import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/lib/platform/db";
import { requestReminders } from "@/lib/requests/schema";

const mine = (id: string) => eq(requestReminders.id, id);

/** Marks a reminder as sent before it is, so that a worker that dies in between never sends it again. */
export async function takeReminder(tx: Tx, id: string): Promise<string | null> {
  const [taken] = await tx
    .update(requestReminders)
    .set({ sentAt: new Date() })
    .where(and(mine(id), isNull(requestReminders.sentAt)))
    .returning({ requestId: requestReminders.requestId });
  return taken?.requestId ?? null;
}

/** The mail server took nothing: the reminder may be tried again. */
export async function putBackReminder(tx: Tx, id: string): Promise<void> {
  await tx.update(requestReminders).set({ sentAt: null }).where(mine(id));
}
