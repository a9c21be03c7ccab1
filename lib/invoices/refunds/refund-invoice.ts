import "server-only";
import { and, eq } from "drizzle-orm";
import { narrow } from "@/lib/access/authorize";
import { type Ctx, command } from "@/lib/access/command";
import { decodeBolt11 } from "@/lib/btcpay/bolt11";
import { clientFor } from "@/lib/btcpay/client";
import { getInvoice } from "@/lib/invoices/queries";
import { refundApprovalOf } from "@/lib/merchants/queries";
import { sha256 } from "@/lib/platform/crypto";
import { Refusal } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { canonicalJson } from "@/lib/platform/json";
import { RefundInvoiceInput } from "./inputs";
import { nextLook } from "./rules";
import { type Refund, refunds } from "./schema";
import { reserve, tell } from "./steps/reserve";
import { lockInvoiceOf, roomNow } from "./steps/standing";
import { termsOf } from "./steps/terms";

const noRate = (why: string) => new Refusal("unavailable", why, { rate: [why] });

/** What one bitcoin costs now, for a refund at the rate of now. */
async function rateNow(merchantId: string, currency: string): Promise<string> {
  const [found] = await (await clientFor(merchantId)).rates([`BTC_${currency}`]);
  if (!found?.rate)
    throw noRate(`BTCPay has no rate for ${currency} now. Refund at the rate of the payment.`);
  return found.rate;
}

/** A Lightning invoice names its own amount, which must be this one. */
function checkDestination(destination: string | null, msat: bigint): void {
  if (!destination || destination.includes("@")) return;
  const refuse = (why: string) =>
    new Refusal("invalid", "The refund was not made.", { destination: [why] });
  try {
    const asked = decodeBolt11(destination.replace(/^lightning:/i, "")).msat;
    if (asked === null || asked === msat) return;
  } catch {
    throw refuse("This is not a Lightning invoice. Paste it whole.");
  }
  throw refuse("This Lightning invoice asks for another amount than the refund.");
}

type Known = Pick<Refund, "merchantId" | "idempotencyKey" | "requestHash">;

async function earlier({ tx }: Pick<Ctx, "tx">, wanted: Known): Promise<Refund | null> {
  const { merchantId, idempotencyKey, requestHash } = wanted;
  const [known] = await tx
    .select()
    .from(refunds)
    .where(and(eq(refunds.merchantId, merchantId), eq(refunds.idempotencyKey, idempotencyKey)));
  if (known && known.requestHash !== requestHash)
    throw new Refusal("conflict", "This form was already used for another refund. Open a new one.");
  return known ?? null;
}

/** Asks for a refund of an invoice and sets its money aside. Refunds of one invoice never exceed what was paid. */
export const refundInvoice = command({
  name: "invoices.refund",
  permission: "invoices:refund",
  input: RefundInvoiceInput,
  async prepare(scope, { invoiceId, rate }) {
    const { merchantId, asset, currency } = await getInvoice(scope, invoiceId);
    const approval = await refundApprovalOf(narrow(scope, merchantId), merchantId);
    const priced = rate === "now" && asset !== "BTC/11";
    return { approval, rate: priced ? await rateNow(merchantId, currency) : null };
  },
  async run(ctx, { idempotencyKey, ...wish }, { approval, rate }) {
    const invoice = await lockInvoiceOf(ctx, wish.invoiceId);
    const { merchantId, asset } = invoice;
    const wanted = { merchantId, idempotencyKey, requestHash: sha256(canonicalJson(wish)) };
    const known = await earlier(ctx, wanted);
    ctx.about(merchantId, invoice.id);
    if (known) return { id: known.id, status: known.status, repeated: true };
    const { amount, msat } = termsOf(invoice, await roomNow(ctx, invoice), wish, rate);
    const destination = wish.to === "address" ? (wish.destination ?? null) : null;
    checkDestination(destination, msat);
    const waits = approval !== null && (approval.asset !== asset || amount > approval.minor);
    const status = waits ? ("awaiting-approval" as const) : ("requested" as const);
    const { now, actor } = ctx;
    const [made] = await ctx.tx
      .insert(refunds)
      .values({
        ...{ ...wanted, id: newId("rfd"), invoiceId: invoice.id, variant: wish.variant, status },
        ...{ rateFrom: wish.rate, rate: rate ?? invoice.rate, asset, amount, msat },
        ...{ countsAmount: amount, countsMsat: msat, reason: wish.reason, destination },
        ...{ createdBy: actor.id, createdByName: actor.name, createdAt: now },
        nextPollAt: nextLook({ status, createdAt: now }, now),
      })
      .returning();
    if (!made) throw new Error("The refund was not written");
    const { reason } = wish;
    const detail = { by: actor.name, reason, msat, waits: waits ? "yes" : null };
    await tell(ctx, made, { kind: "refund-asked", detail, actorId: actor.id });
    if (!waits) await reserve(ctx, made);
    return { id: made.id, status, repeated: false };
  },
});
