import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { post } from "@/lib/ledger/steps";
import { Refusal } from "@/lib/platform/errors";
import { CloseShiftInput } from "./inputs";
import { closePosting } from "./rules/journals";
import { tillSales, tillShifts } from "./schema";
import { cashOf, currencyOf, lockTill, openShiftOf } from "./steps";

/** Ends the open shift with what was counted; what is more or less than it should be is the difference. */
export const closeShift = command({
  name: "pos.close-shift",
  permission: "pos:sell",
  input: CloseShiftInput,
  async run(ctx, { till: tillId, shiftId, counted: typed, note }) {
    const { actor, now, tx } = ctx;
    const till = await lockTill(ctx, tillId);
    ctx.about(till.merchantId, shiftId);
    const counted = cashOf(typed, await currencyOf({ tx }, till.merchantId), "counted");
    const shift = await openShiftOf(ctx, till);
    if (shift?.id !== shiftId) throw new Refusal("conflict", "This shift is closed already.");
    const [cash] = await tx
      .select({ sum: sql<string>`coalesce(sum(${tillSales.total}), 0)` })
      .from(tillSales)
      .where(
        and(
          eq(tillSales.shiftId, shiftId),
          eq(tillSales.merchantId, till.merchantId),
          eq(tillSales.tender, "cash"),
          eq(tillSales.status, "paid"),
        ),
      );
    const expected = shift.float + BigInt(cash?.sum ?? 0);
    await tx
      .update(tillShifts)
      .set({
        ...{ counted, expected, closedBy: actor.id, closedByName: actor.name, closedAt: now },
        note: note || null,
      })
      .where(eq(tillShifts.id, shiftId));
    const posting = closePosting(shift, { counted, expected }, now);
    if (posting.legs.length > 0) await post(ctx, posting);
    return { id: shiftId, counted, expected, difference: counted - expected };
  },
});
