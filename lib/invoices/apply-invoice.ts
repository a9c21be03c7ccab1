import "server-only";
import { z } from "zod";
import { narrow } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import type { BtcpayInvoice } from "@/lib/btcpay/client";
import { followState } from "./attention/steps/refresh";
import { ReadingInput } from "./inputs";
import { knownPayments } from "./queries";
import { isEmptyPlan, judge, planOf } from "./rules/plan";
import { carryOut } from "./steps/carry-out";
import { lockInvoice } from "./steps/lock-invoice";
import { tellOthers } from "./steps/tell-others";

const state = z.custom<BtcpayInvoice>(
  (value) => typeof value === "object" && value !== null && "btcpayId" in value,
);

/**
 * Makes our rows, timeline and ledger equal to what BTCPay said, in one transaction. A reading older
 * than the last one applied, or one BTCPay cannot mean, changes nothing; so does the same one again.
 */
export const applyInvoice = command({
  name: "invoices.apply",
  permission: "btcpay:apply",
  input: ReadingInput.extend({ state }),
  redact: ["state", "times"],
  async run(ctx, { merchantId, btcpayId, readAt, times, state }) {
    const row = await lockInvoice(ctx.tx, merchantId, state);
    if (row === null) return { invoiceId: null, verdict: "duplicate" as const };
    ctx.about(merchantId, row.id);
    const verdict = judge(row, state, readAt);
    if (verdict !== "newer") return { invoiceId: row.id, verdict };
    const known = await knownPayments(narrow(ctx.scope, merchantId), row.id, ctx.tx);
    const plan = planOf(row, known, { ...state, btcpayId }, { times, now: ctx.now });
    if (isEmptyPlan(plan)) return { invoiceId: row.id, verdict: "unchanged" as const };
    await carryOut(ctx, row, plan);
    await tellOthers(ctx, row, plan);
    await followState(ctx, row.id);
    return { invoiceId: row.id, verdict };
  },
});
