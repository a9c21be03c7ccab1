import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { narrow } from "@/lib/access/authorize";
import { systemActor, systemScope } from "@/lib/access/doors/worker";
import type { BtcpayInvoice } from "@/lib/btcpay/client";
import { applyInvoice } from "@/lib/invoices/apply-invoice";
import { clockNow, invoiceByBtcpayId, knownPayments } from "@/lib/invoices/queries";
import { isTorn } from "@/lib/invoices/rules/payments";
import { isEmptyPlan, planOf } from "@/lib/invoices/rules/plan";
import { Refusal } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { timesOf } from "./times-of";

export type Verdict = "newer" | "unchanged" | "duplicate" | "impossible";

const tries = 4;
const scopeOf = (merchantId: string) => narrow(systemScope("btcpay:apply"), merchantId);

/** Whether our rows say the same already, so that nothing needs writing. */
async function isKnown(merchantId: string, state: BtcpayInvoice): Promise<boolean> {
  const scope = scopeOf(merchantId);
  const row = await invoiceByBtcpayId(scope, state.btcpayId);
  if (!row) return false;
  const known = await knownPayments(scope, row.id);
  return isEmptyPlan(planOf(row, known, state, { times: {}, now: new Date() }));
}

/**
 * Reads an invoice from BTCPay and applies it. A reading that overlapped another, or caught BTCPay
 * between its two answers, is thrown away and made again. Answers what became of it; throws
 * `unavailable` when BTCPay is down or will not hold still.
 */
export async function applyReading(
  merchantId: string,
  fetch: () => Promise<BtcpayInvoice>,
): Promise<Verdict> {
  const scope = scopeOf(merchantId);
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const readAt = await clockNow(scope);
    const state = await fetch();
    if (isTorn(state) && attempt < tries) {
      await pause(100 * attempt);
      continue;
    }
    if (await isKnown(merchantId, state)) return "unchanged";
    const { btcpayId } = state;
    const times = await timesOf(merchantId, btcpayId);
    const { verdict } = await applyInvoice(systemActor, {
      merchantId,
      btcpayId,
      readAt,
      times,
      state,
    });
    if (verdict === "impossible")
      log.warn({ merchantId, btcpayId, status: state.status }, "BTCPay's answer does not follow");
    if (verdict !== "stale") return verdict;
  }
  throw new Refusal("unavailable", "The invoice is changing. It is read again in a moment.");
}
