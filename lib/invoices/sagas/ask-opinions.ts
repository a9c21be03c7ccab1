import "server-only";
import { eq } from "drizzle-orm";
import { unaudited } from "@/lib/access/command";
import { systemActor, systemScope } from "@/lib/access/doors/worker";
import { unasked } from "@/lib/invoices/queries/unasked";
import { recordOpinion } from "@/lib/invoices/record-opinion";
import { opinionOf, outputOf } from "@/lib/invoices/rules/opinion";
import { type Payment, payments } from "@/lib/invoices/schema";
import { env } from "@/lib/platform/env";
import { transactionAt } from "@/lib/platform/esplora";
import { OutgoingFault } from "@/lib/platform/http-fault";
import { log } from "@/lib/platform/log";

const batch = 40;

const noteAsked = ({ id }: Payment, now: Date): Promise<void> =>
  unaudited(systemScope("btcpay:apply"), async (tx) => {
    await tx.update(payments).set({ askedAt: now }).where(eq(payments.id, id));
  });

async function ask(base: string, payment: Payment, now: Date): Promise<void> {
  const { id: paymentId, invoiceId } = payment;
  const output = outputOf(payment);
  const seen = output && (await transactionAt(base, output.txid));
  const opinion = output ? opinionOf(payment, seen, now) : "unknown";
  const confirmations = seen?.confirmations ?? 0;
  if (opinion === payment.opinion && confirmations === payment.confirmations)
    return noteAsked(payment, now);
  await recordOpinion(systemActor, { invoiceId, paymentId, opinion, confirmations });
}

/**
 * Every few seconds, where `BITCOIN_VERIFY_URL` names a server: asks it about the on-chain payments that are not deep
 * in the chain yet. One that does not answer is left for the next round, and what it said before stays.
 */
export async function askOpinions(now = new Date()): Promise<void> {
  const base = env.BITCOIN_VERIFY_URL;
  if (!base) return;
  for (const payment of await unasked(systemScope("btcpay:apply"), now, batch))
    try {
      await ask(base, payment, now);
    } catch (error) {
      if (!(error instanceof OutgoingFault)) throw error;
      log.warn({ why: error.message }, "the second opinion on the chain is not to be had");
      return;
    }
}
