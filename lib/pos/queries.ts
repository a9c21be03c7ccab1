import "server-only";
import { and, asc, desc, eq, gte, sql } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { Refusal } from "@/lib/platform/errors";
import type { Reader } from "@/lib/platform/reader";
import {
  type Till,
  type TillItem,
  type TillShift,
  tillItems,
  tillSales,
  tillShifts,
  tills,
} from "./schema";

export type TillScope = Scope<"pos:sell"> | Scope<"pos:manage">;

export const getTill = (scope: TillScope, id: string, from?: Reader): Promise<Till> =>
  read(
    scope,
    async (r) => {
      const [found] = await r
        .select()
        .from(tills)
        .where(and(eq(tills.id, id), within(scope, tills.merchantId)));
      if (!found) throw new Refusal("not-found", "There is no such till here.");
      return found;
    },
    from,
  );

export const listTills = (scope: TillScope, from?: Reader): Promise<Till[]> =>
  read(
    scope,
    (r) =>
      r
        .select()
        .from(tills)
        .where(within(scope, tills.merchantId))
        .orderBy(asc(tills.closed), sql`lower(${tills.name})`)
        .limit(200),
    from,
  );

export const listItems = (scope: TillScope, from?: Reader): Promise<TillItem[]> =>
  read(
    scope,
    (r) =>
      r
        .select()
        .from(tillItems)
        .where(within(scope, tillItems.merchantId))
        .orderBy(asc(tillItems.hidden), asc(tillItems.category), sql`lower(${tillItems.name})`)
        .limit(1000),
    from,
  );

/** Shifts with the name of their till, newest first. */
export const listShifts = (
  scope: TillScope,
  from?: Reader,
): Promise<(TillShift & { tillName: string })[]> =>
  read(
    scope,
    async (r) => {
      const rows = await r
        .select({ shift: tillShifts, tillName: tills.name })
        .from(tillShifts)
        .innerJoin(tills, eq(tills.id, tillShifts.tillId))
        .where(within(scope, tillShifts.merchantId))
        .orderBy(desc(tillShifts.openedAt))
        .limit(100);
      return rows.map(({ shift, tillName }) => ({ ...shift, tillName }));
    },
    from,
  );

/** What one cashier took at a till since an instant; paid sales only. */
export const takings = (
  scope: TillScope,
  { tillId, since }: { tillId: string; since: Date },
  from?: Reader,
): Promise<{ count: number; total: bigint; tips: bigint }> =>
  read(
    scope,
    async (r) => {
      const [row] = await r
        .select({
          count: sql<number>`count(*)::int`,
          total: sql<string>`coalesce(sum(${tillSales.total}), 0)`,
          tips: sql<string>`coalesce(sum(${tillSales.tip}), 0)`,
        })
        .from(tillSales)
        .where(
          and(
            within(scope, tillSales.merchantId),
            eq(tillSales.tillId, tillId),
            eq(tillSales.cashierId, scope.actor.id),
            eq(tillSales.status, "paid"),
            gte(tillSales.soldAt, since),
          ),
        );
      return {
        count: row?.count ?? 0,
        total: BigInt(row?.total ?? 0),
        tips: BigInt(row?.tips ?? 0),
      };
    },
    from,
  );
