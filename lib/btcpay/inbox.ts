import "server-only";
import { sql } from "drizzle-orm";
import { unaudited } from "@/lib/access/command";
import { systemScope } from "@/lib/access/doors/worker";
import { newId } from "@/lib/platform/ids";
import { batcher } from "./batch";

export type Delivery = {
  merchantId: string;
  originalDeliveryId: string;
  deliveryId: string;
  type: string;
  /** Invoice or payout at BTCPay. */
  objectId: string | null;
  happenedAt: Date;
};

type Row = Delivery & { repeats: number; jobId: string };

/** One row per original delivery; what came twice in one batch counts as a repeat. */
function rowsOf(deliveries: Delivery[]): Row[] {
  const rows = new Map<string, Row>();
  for (const delivery of deliveries) {
    const key = `${delivery.merchantId}|${delivery.originalDeliveryId}`;
    const seen = rows.get(key);
    if (seen) seen.repeats += 1;
    else rows.set(key, { ...delivery, repeats: 0, jobId: newId("job") });
  }
  return [...rows.values()];
}

const store = (rows: string) => sql`
  with given as (
    select * from jsonb_to_recordset(${rows}::jsonb) as r("merchantId" text, "originalDeliveryId" text,
      "deliveryId" text, "type" text, "objectId" text, "happenedAt" timestamptz, "repeats" int, "jobId" text)
  ), kept as (
    insert into btcpay_deliveries as d
      (merchant_id, original_delivery_id, delivery_id, type, object_id, happened_at, repeats)
    select "merchantId", "originalDeliveryId", "deliveryId", "type", "objectId", "happenedAt", "repeats"
    from given order by 1, 2
    on conflict (merchant_id, original_delivery_id)
      do update set repeats = d.repeats + excluded.repeats + 1
    returning d.merchant_id, d.original_delivery_id, xmax = 0 as fresh
  ), queued as (
    insert into jobs (id, merchant_id, kind, payload)
    select g."jobId", g."merchantId", 'btcpay.apply', jsonb_build_object('merchantId', g."merchantId",
      'type', g."type", 'objectId', g."objectId", 'originalDeliveryId', g."originalDeliveryId")
    from kept k join given g
      on g."merchantId" = k.merchant_id and g."originalDeliveryId" = k.original_delivery_id
    where k.fresh and g."objectId" is not null
    returning 1
  )
  select pg_notify('work', 'jobs') where exists (select 1 from queued)`;

/** Inbox rows and their jobs in one transaction: either both are durable or BTCPay is told to try again. */
const write = (deliveries: Delivery[]): Promise<void> =>
  unaudited(systemScope("btcpay:apply"), async (tx) => {
    await tx.execute(store(JSON.stringify(rowsOf(deliveries))));
  });

/** SQLSTATE classes 22 and 23: the data, not the database. */
const isData = (error: unknown): boolean =>
  /^2[23]/.test(String(((error as Error).cause as { code?: string } | undefined)?.code));

/** Resolves when the delivery is committed. A delivery seen before changes nothing but its count of repeats. */
export const keepDelivery = batcher(write, { most: 64, flights: 2, isItems: isData });
