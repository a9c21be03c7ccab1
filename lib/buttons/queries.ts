import "server-only";
import { and, eq, ilike, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { Refusal } from "@/lib/platform/errors";
import { type Page, pageOf, readPlace } from "@/lib/platform/place";
import type { Reader } from "@/lib/platform/reader";
import type { ButtonListAddress, ButtonView } from "./inputs";
import { buttonInvoices, buttons, type PayButton } from "./schema";

export type ButtonScope = Scope<`buttons:${string}`>;
/** What settled invoices of a button count as, in its minor units. */
type Sold = { count: number; sum: bigint };
export type SoldButton = PayButton & { sold: Sold };
export type ButtonPage = Page<SoldButton>;

const nothing: Sold = { count: 0, sum: 0n };
const views: Record<ButtonView, SQL | undefined> = {
  all: undefined,
  live: isNull(buttons.pausedAt),
  paused: isNotNull(buttons.pausedAt),
};

function found(search: string | undefined): SQL | undefined {
  if (!search) return undefined;
  const anywhere = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  const texts = [buttons.name, buttons.label, buttons.description];
  return or(eq(buttons.id, search), ...texts.map((one) => ilike(one, anywhere)));
}

/**
 * Settled only. What was accepted by hand counts as what came, and in full when it came another way; more than
 * asked counts when BTCPay calls it too much.
 */
const worth = sql`case
  when invoices.additional_status = 'marked' and invoices.paid_amount > 0 then invoices.paid_amount
  when invoices.additional_status = 'paid-over' then greatest(invoices.amount, invoices.paid_amount)
  else invoices.amount end`;

async function soldBy(scope: ButtonScope, ids: string[], r: Reader): Promise<Map<string, Sold>> {
  const rows = await r
    .select({
      id: buttonInvoices.buttonId,
      count: sql<number>`count(*)::int`,
      sum: sql<bigint>`coalesce(sum(${worth}), 0)`.mapWith(BigInt),
    })
    .from(buttonInvoices)
    .innerJoin(sql`invoices`, sql`invoices.id = ${buttonInvoices.invoiceId}`)
    .where(
      and(
        inArray(buttonInvoices.buttonId, ["", ...ids]),
        within(scope, buttonInvoices.merchantId),
        sql`invoices.status = 'settled'`,
      ),
    )
    .groupBy(buttonInvoices.buttonId);
  return new Map(rows.map(({ id, count, sum }) => [id, { count, sum }]));
}

/** A page of buttons, newest first, by keyset, each with what it sold. */
export const listButtons = (
  scope: ButtonScope,
  { view, q, at }: ButtonListAddress,
  take = 50,
  from?: Reader,
): Promise<ButtonPage> =>
  read(
    scope,
    async (r) => {
      const place = readPlace(at);
      const back = place?.back ?? false;
      const key = sql`(${buttons.createdAt}, ${buttons.id})`;
      const beyond = place
        ? sql`${key} ${back ? sql`>` : sql`<`} (${new Date(Number(place.value)).toISOString()}, ${place.id})`
        : undefined;
      const way = back ? sql`asc` : sql`desc`;
      const rows = await r
        .select()
        .from(buttons)
        .where(and(within(scope, buttons.merchantId), views[view], found(q), beyond))
        .orderBy(sql`${buttons.createdAt} ${way}`, sql`${buttons.id} ${way}`)
        .limit(take + 1);
      const page = pageOf(rows, { take, place }, ({ createdAt, id }) => ({
        value: BigInt(createdAt.getTime()),
        id,
      }));
      const ids = page.rows.map(({ id }) => id);
      const sold = await soldBy(scope, ids, r);
      const told = page.rows.map((row) => ({ ...row, sold: sold.get(row.id) ?? nothing }));
      return { ...page, rows: told };
    },
    from,
  );

export const getButton = (scope: ButtonScope, id: string, from?: Reader): Promise<SoldButton> =>
  read(
    scope,
    async (r) => {
      const [row] = await r
        .select()
        .from(buttons)
        .where(and(eq(buttons.id, id), within(scope, buttons.merchantId)));
      if (!row) throw new Refusal("not-found", "There is no such payment button here.");
      const sold = await soldBy(scope, [id], r);
      return { ...row, sold: sold.get(id) ?? nothing };
    },
    from,
  );
