import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { type Ctx, command } from "@/lib/access/command";
import { askInvoice } from "@/lib/invoices/steps/ask-invoice";
import { post } from "@/lib/ledger/steps";
import { sha256 } from "@/lib/platform/crypto";
import { Refusal } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { canonicalJson, jsonSafe } from "@/lib/platform/json";
import { type Asset, assetOf } from "@/lib/platform/money";
import { receiptOfSale } from "@/lib/receipts/steps/sale-receipt";
import { MakeSaleInput } from "./inputs";
import { totalsOf } from "./rules";
import { salePosting } from "./rules/journals";
import { receiptLines } from "./rules/receipt-lines";
import {
  type SaleLine,
  type Till,
  type TillSale,
  tillItems,
  tillSales,
  tillShifts,
} from "./schema";
import { currencyOf, lockTill, openShiftOf, takeFromStock } from "./steps";

type Input = z.output<typeof MakeSaleInput>;

async function earlier({ tx }: Pick<Ctx, "tx">, till: Till, key: string, requestHash: string) {
  const [known] = await tx
    .select()
    .from(tillSales)
    .where(and(eq(tillSales.merchantId, till.merchantId), eq(tillSales.idempotencyKey, key)));
  if (known && known.requestHash !== requestHash)
    throw new Refusal(
      "conflict",
      "This sale was taken already with other contents. Start a new one.",
    );
  return known ?? null;
}

async function checkItems({ tx }: Pick<Ctx, "tx">, till: Till, lines: Input["lines"]) {
  const wanted = [...new Set(lines.flatMap(({ itemId }) => itemId ?? []))];
  if (wanted.length === 0) return;
  const known = await tx
    .select({ id: tillItems.id })
    .from(tillItems)
    .where(and(inArray(tillItems.id, wanted), eq(tillItems.merchantId, till.merchantId)));
  if (known.length < wanted.length)
    throw new Refusal("not-found", "An item of this sale is not sold here. Take it out.");
}

/** The shift a sale belongs to: the one open when it was sold. Cash needs one. */
async function shiftFor(
  ctx: Pick<Ctx, "tx">,
  till: Till,
  { tender, soldAt }: Pick<TillSale, "tender" | "soldAt">,
) {
  const open = await openShiftOf(ctx, till);
  if (open && open.openedAt <= soldAt) return { shift: open, late: false };
  const rows = await ctx.tx
    .select()
    .from(tillShifts)
    .where(and(eq(tillShifts.tillId, till.id), eq(tillShifts.merchantId, till.merchantId)));
  const then = rows.find((s) => s.openedAt <= soldAt && (!s.closedAt || soldAt <= s.closedAt));
  if (then) return { shift: then, late: then.closedAt !== null };
  if (tender === "cash" && !open)
    throw new Refusal("conflict", "Open the shift with what is in the drawer before taking cash.");
  return { shift: open, late: false };
}

async function takeNow(ctx: Ctx<"pos:sell">, sale: TillSale, late: boolean): Promise<void> {
  await post(ctx, salePosting(sale, ctx.now, late));
  await takeFromStock(ctx, sale);
  if (sale.tender !== "bitcoin")
    await receiptOfSale(ctx, {
      ...{ merchantId: sale.merchantId, asset: sale.asset as Asset, method: sale.tender },
      ...{ suppliedAt: sale.soldAt, saleId: sale.id, lines: (terms) => receiptLines(sale, terms) },
    });
  if (!late || sale.tender !== "cash" || !sale.shiftId) return;
  const [shift] = await ctx.tx.select().from(tillShifts).where(eq(tillShifts.id, sale.shiftId));
  await ctx.tx
    .update(tillShifts)
    .set({ expected: (shift?.expected ?? 0n) + sale.total })
    .where(eq(tillShifts.id, sale.shiftId));
}

function priced(input: Input) {
  const totals = totalsOf(input);
  const refuse = (why: string, field: string) => new Refusal("invalid", why, { [field]: [why] });
  if (totals.total <= 0n) throw refuse("There is nothing to take: the total is 0.", "lines");
  if (totals.total > 10n ** 14n) throw refuse("This total is too large for one sale.", "lines");
  const given = input.tender === "cash" ? (input.given ?? totals.total) : null;
  if (given !== null && given < totals.total)
    throw refuse("The cash handed over is less than the total.", "given");
  return { ...totals, given };
}

/**
 * Takes a sale once: the same key again is the same sale. Cash and card count at once; for Bitcoin an invoice is
 * asked for in the same transaction and the sale waits for it.
 */
export const makeSale = command({
  name: "pos.make-sale",
  permission: "pos:sell",
  input: MakeSaleInput,
  async run(ctx, input) {
    const { actor, now, tx } = ctx;
    const till = await lockTill(ctx, input.till);
    const { merchantId } = till;
    const { idempotencyKey, soldAt, ...wish } = input;
    const requestHash = sha256(canonicalJson(jsonSafe(wish)));
    const known = await earlier(ctx, till, idempotencyKey, requestHash);
    ctx.about(merchantId, known?.id ?? till.id);
    if (known) return { id: known.id, repeated: true };
    if (till.closed) throw new Refusal("conflict", "This till is not in use any more.");
    const at = soldAt && soldAt < now ? soldAt : now;
    await checkItems(ctx, till, input.lines);
    const amounts = priced(input);
    const { shift, late } = await shiftFor(ctx, till, { tender: input.tender, soldAt: at });
    const id = newId("sal");
    ctx.about(merchantId, id);
    const currency = await currencyOf({ tx }, merchantId);
    const asset = assetOf(currency);
    const invoiceId =
      input.tender === "bitcoin"
        ? (
            await askInvoice(ctx, {
              ...{ merchantId, currency, amount: amounts.total, asset, source: "till" },
              ...{ idempotencyKey: `till-${id}`, description: till.name, expiryMinutes: 15 },
              ...{ orderNumber: null, buyerName: null, buyerEmail: null },
            })
          ).id
        : null;
    const lines: SaleLine[] = input.lines.map((one) => ({ ...one, unit: one.unit.toString() }));
    const [sale] = await tx
      .insert(tillSales)
      .values({
        ...{ id, merchantId, tillId: till.id, shiftId: shift?.id ?? null, invoiceId, asset },
        ...{ idempotencyKey, requestHash, tender: input.tender, lines, ...amounts },
        ...{ taxRate: input.taxRate, taxIncluded: input.taxIncluded, note: input.note || null },
        ...{ status: invoiceId ? "waiting" : "paid", paidAt: invoiceId ? null : now },
        ...{ cashierId: actor.id, cashierName: actor.name, soldAt: at, createdAt: now },
      })
      .returning();
    if (!sale) throw new Error("The sale was not written");
    if (!invoiceId) await takeNow(ctx, sale, late);
    return { id, repeated: false };
  },
});
