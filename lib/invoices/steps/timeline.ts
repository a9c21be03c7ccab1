import "server-only";
import type { TimelineEntry } from "@/lib/invoices/rules/timeline";
import { invoiceEvents } from "@/lib/invoices/schema";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { jsonSafe } from "@/lib/platform/json";

type About = { merchantId: string; invoiceId: string };

/** Adds what happened, in the order given; ids keep that order for entries of one instant. */
export async function addToTimeline(
  tx: Tx,
  { merchantId, invoiceId }: About,
  entries: readonly (TimelineEntry & { actorId?: string })[],
): Promise<void> {
  if (entries.length === 0) return;
  await tx.insert(invoiceEvents).values(
    entries.map(({ kind, at, detail, actorId }) => ({
      merchantId,
      invoiceId,
      id: newId("iev"),
      kind,
      at,
      detail: jsonSafe(detail),
      actorId: actorId ?? null,
    })),
  );
}
