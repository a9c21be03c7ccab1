import "server-only";
import { newId } from "@/lib/platform/ids";
import type { Queue } from "./queue";

type Row = { id: string; name: string; payload: unknown; merchantId: string };

/** Turns waiting events into one job per reaction, each event once, in order; answers how many events. */
export async function dispatchOutbox(
  queue: Queue,
  reactionsOf: (event: string) => readonly string[],
  batch = 100,
): Promise<number> {
  return queue.begin(async (tx) => {
    const rows = await tx<Row[]>`
      select id, name, payload, merchant_id from outbox where dispatched_at is null
      order by id limit ${batch} for update skip locked`;
    if (rows.length === 0) return 0;
    const jobs = rows.flatMap((row) =>
      reactionsOf(row.name).map((reaction) => ({
        id: newId("job"),
        kind: reaction,
        payload: tx.json(row.payload as never),
        merchant_id: row.merchantId,
        unique_key: `${row.id}:${reaction}`,
      })),
    );
    if (jobs.length > 0) await tx`insert into jobs ${tx(jobs as never)} on conflict do nothing`;
    await tx`update outbox set dispatched_at = now() where id in ${tx(rows.map((row) => row.id))}`;
    return rows.length;
  });
}
