import "server-only";
import { and, desc, eq, gt, sql } from "drizzle-orm";
import type { Ctx } from "@/lib/access/command";
import { buttonInvoices, type PayButton } from "@/lib/buttons/schema";
import { Refusal } from "@/lib/platform/errors";

/** A second press of one payer comes within these seconds; two payers who look alike rarely do. */
const pressSeconds = 10;
const openMinutes = 15;
const openAtOnce = 300;

type On = Pick<Ctx<"buttons:serve">, "tx" | "now">;
type Press = { amount: bigint; visitor: string; orderNumber: string | null };

const invoice = {
  status: sql<string>`invoices.status`,
  additional: sql<string>`invoices.additional_status`,
};
const waits = sql`invoices.status in ('requested', 'new', 'processing')`;
const before = (now: Date, seconds: number) => new Date(now.getTime() - seconds * 1000);

/** Of an order that is signed there is one payment: the open one, or none once it is paid or looked at. */
async function ofOrder({ tx }: On, buttonId: string, { amount, orderNumber }: Press) {
  const rows = await tx
    .select({ id: buttonInvoices.invoiceId, amount: buttonInvoices.amount, ...invoice })
    .from(buttonInvoices)
    .innerJoin(sql`invoices`, sql`invoices.id = ${buttonInvoices.invoiceId}`)
    .where(
      and(eq(buttonInvoices.buttonId, buttonId), eq(buttonInvoices.orderNumber, orderNumber ?? "")),
    )
    .orderBy(desc(buttonInvoices.createdAt));
  if (rows.some(({ status }) => status === "settled" || status === "processing"))
    throw new Refusal("conflict", "This order is paid already. Nothing more is due.");
  const undecided = rows.some(
    ({ status, additional }) =>
      additional !== "marked" &&
      (status === "invalid" || (status === "expired" && additional !== "none")),
  );
  if (undecided)
    throw new Refusal(
      "conflict",
      "A payment of this order came late or in part. The business decides what it counts as.",
    );
  const open = rows.find((row) => row.amount === amount && /^(requested|new)$/.test(row.status));
  return open?.id ?? null;
}

/** The invoice of a press that is known already, so that pressing twice asks for nothing twice; null makes a new one. */
export async function knownPress(ctx: On, { id }: PayButton, press: Press): Promise<string | null> {
  if (press.orderNumber !== null) return ofOrder(ctx, id, press);
  const open = await ctx.tx
    .select({ id: buttonInvoices.invoiceId, ...facts, status: invoice.status })
    .from(buttonInvoices)
    .innerJoin(sql`invoices`, sql`invoices.id = ${buttonInvoices.invoiceId}`)
    .where(
      and(
        eq(buttonInvoices.buttonId, id),
        gt(buttonInvoices.createdAt, before(ctx.now, openMinutes * 60)),
        waits,
      ),
    )
    .orderBy(desc(buttonInvoices.createdAt))
    .limit(openAtOnce);
  const since = before(ctx.now, pressSeconds);
  const mine = open.find(
    (one) =>
      one.createdAt > since &&
      one.visitor === press.visitor &&
      one.amount === press.amount &&
      one.orderNumber === null &&
      one.status !== "processing",
  );
  if (mine) return mine.id;
  if (open.length === openAtOnce)
    throw new Refusal(
      "limit-reached",
      "Many people are paying this now. Try again in a few minutes.",
    );
  return null;
}

const facts = {
  amount: buttonInvoices.amount,
  visitor: buttonInvoices.visitor,
  orderNumber: buttonInvoices.orderNumber,
  createdAt: buttonInvoices.createdAt,
};
