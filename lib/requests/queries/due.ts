import "server-only";
import { and, asc, eq, gt, inArray, isNull, or, sql } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { dayOf } from "@/lib/platform/dates";
import type { Reader } from "@/lib/platform/reader";
import { reminderFor } from "@/lib/requests/rules/reminding";
import { requestInvoices, requestReminders, requests } from "@/lib/requests/schema";

const zone = sql<string>`(select time_zone from tenants where tenants.id = ${requests.merchantId})`;
/** Mail goes out from this hour of the business's day. */
const fromHour = 9;
const days = sql.raw("11");

export type DueReminder = {
  requestId: string;
  kind: "before" | "due" | "after";
  dueDay: string;
};

/** Reminders whose turn has come at their business and that were not sent yet. */
export const dueReminders = (
  scope: Scope<"requests:serve">,
  now: Date,
  from?: Reader,
): Promise<DueReminder[]> =>
  read(
    scope,
    async (r) => {
      const at = sql`${now.toISOString()}::timestamptz`;
      const rows = await r
        .select({
          request: requests,
          zone,
          hour: sql<number>`extract(hour from ${at} at time zone ${zone})::int`,
        })
        .from(requests)
        .where(
          and(
            within(scope, requests.merchantId),
            ...[
              eq(requests.remind, true),
              isNull(requests.archivedAt),
              isNull(requests.optedOutAt),
            ],
            sql`${requests.paidAmount} + ${requests.heldAmount} < ${requests.amount}`,
            sql`${requests.dueDay} between to_char(${at} - interval '${days} days', 'YYYY-MM-DD') and to_char(${at} + interval '5 days', 'YYYY-MM-DD')`,
          ),
        )
        .orderBy(asc(requests.dueDay), asc(requests.id));
      const sent = await r
        .select()
        .from(requestReminders)
        .where(inArray(requestReminders.requestId, ["", ...rows.map(({ request }) => request.id)]));
      const known = new Set(sent.map((one) => `${one.requestId} ${one.kind} ${one.about}`));
      return rows.flatMap(({ request, zone, hour }) => {
        const { id: requestId, dueDay, createdAt } = request;
        if (!dueDay || hour < fromHour) return [];
        const kind = reminderFor(dueDay, dayOf(now, zone), dayOf(createdAt, zone));
        const is = kind && !known.has(`${requestId} ${kind} ${dueDay}`);
        return is ? [{ requestId, kind, dueDay }] : [];
      });
    },
    from,
  );

/** Invoices of requests that say something else than was counted: their event was lost, or they were marked. */
export const movedInvoices = (scope: Scope<"requests:serve">, from?: Reader): Promise<string[]> =>
  read(
    scope,
    async (r) => {
      const { state, createdAt, invoiceId } = requestInvoices;
      const status = sql`invoices.status`;
      const rows = await r
        .select({ invoiceId })
        .from(requestInvoices)
        .innerJoin(sql`invoices`, sql`invoices.id = ${invoiceId}`)
        .where(
          and(
            within(scope, requestInvoices.merchantId),
            or(
              and(eq(state, "open"), sql`${status} not in ('requested', 'new', 'processing')`),
              and(
                eq(state, "held"),
                sql`(${status} = 'settled' or invoices.additional_status = 'marked')`,
              ),
              and(
                inArray(state, ["paid", "over"]),
                gt(createdAt, sql`now() - interval '30 days'`),
                sql`(${state} = 'paid') <> (${status} = 'settled')`,
              ),
            ),
          ),
        )
        .limit(200);
      return rows.map((row) => row.invoiceId);
    },
    from,
  );
