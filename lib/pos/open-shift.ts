import "server-only";
import { command } from "@/lib/access/command";
import { post } from "@/lib/ledger/steps";
import { Refusal } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { assetOf } from "@/lib/platform/money";
import { OpenShiftInput } from "./inputs";
import { floatPosting } from "./rules/journals";
import { tillShifts } from "./schema";
import { cashOf, currencyOf, lockTill, openShiftOf } from "./steps";

/** Begins a shift with what lies in the drawer. */
export const openShift = command({
  name: "pos.open-shift",
  permission: "pos:sell",
  input: OpenShiftInput,
  async run(ctx, { till: tillId, float: typed }) {
    const { actor, now, tx } = ctx;
    const till = await lockTill(ctx, tillId);
    ctx.about(till.merchantId, till.id);
    const currency = await currencyOf({ tx }, till.merchantId);
    const float = cashOf(typed, currency, "float");
    if (till.closed) throw new Refusal("conflict", "This till is not in use any more.");
    const open = await openShiftOf(ctx, till);
    if (open) throw new Refusal("conflict", `${open.openedByName} has opened the shift already.`);
    const shift = {
      id: newId("shf"),
      merchantId: till.merchantId,
      tillId,
      asset: assetOf(currency),
    };
    await tx
      .insert(tillShifts)
      .values({ ...shift, float, openedBy: actor.id, openedByName: actor.name, openedAt: now });
    if (float > 0n) await post(ctx, floatPosting(shift, float, now));
    return { id: shift.id };
  },
});
