import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { authorize, narrow } from "@/lib/access/authorize";
import { type Ctx, command } from "@/lib/access/command";
import { getInvoice } from "@/lib/invoices/queries";
import { askInvoice } from "@/lib/invoices/steps/ask-invoice";
import { Refusal } from "@/lib/platform/errors";
import { type Currency, isAsset, parseAmount } from "@/lib/platform/money";
import { StartPaymentInput } from "./inputs";
import { payable, stateOf, takesPayment } from "./rules";
import { type PaymentRequest, type RequestInvoice, requestInvoices } from "./schema";
import { countInvoice } from "./steps/count-invoice";
import { lockByCode } from "./steps/lock-request";
import { tell } from "./steps/timeline";
import { todayOf } from "./steps/today";

const minutes = 15;
const openAtOnce = 100;
type On = Ctx<"requests:serve">;

/** The payment that is open already: of a request paid once there is one, of a reusable link one a payer. */
async function openPayment(ctx: On, request: PaymentRequest, payerKey: string | null) {
  const open = and(eq(requestInvoices.requestId, request.id), eq(requestInvoices.state, "open"));
  const links: RequestInvoice[] = await ctx.tx
    .select()
    .from(requestInvoices)
    .where(open)
    .orderBy(desc(requestInvoices.createdAt))
    .limit(openAtOnce);
  if (links.length === openAtOnce)
    throw new Refusal(
      "limit-reached",
      "Many people are paying this now. Try again in a few minutes.",
    );
  return links.find((link) => link.payerKey === payerKey) ?? null;
}

/** What is asked for now: all that is left, or the part the payer chose. */
function partOf(request: PaymentRequest, text: string | undefined): bigint {
  const left = payable(request);
  const refuse = (why: string) =>
    new Refusal("invalid", "No payment was started.", { amount: [why] });
  if (left === 0n) throw new Refusal("conflict", "Nothing is left to pay here.");
  if (text === undefined || request.kind === "reusable") return left;
  let amount: bigint;
  try {
    amount = parseAmount(text, request.currency as Currency).amount;
  } catch (refusal) {
    if (refusal instanceof Refusal) throw refuse(refusal.message);
    throw refusal;
  }
  if (amount > left) throw refuse("This is more than is left to pay");
  if (amount < left && !request.partial) throw refuse("This is paid in one payment");
  return amount;
}

async function ask(
  ctx: On,
  request: PaymentRequest,
  terms: { amount: bigint; key: string | null },
) {
  const { merchantId, currency, asset, title, payerEmail } = request;
  if (!isAsset(asset)) throw new Error(`${request.id} is in ${asset}`);
  const made = await ctx.tx.$count(requestInvoices, eq(requestInvoices.requestId, request.id));
  const { id } = await askInvoice(ctx, {
    ...{ merchantId, currency, asset, amount: terms.amount, source: "request" },
    idempotencyKey: `${request.id}:${made + 1}`,
    ...{ orderNumber: null, description: title, buyerName: null, buyerEmail: payerEmail },
    expiryMinutes: minutes,
  });
  await ctx.tx.insert(requestInvoices).values({
    ...{ merchantId, requestId: request.id, invoiceId: id, payerKey: terms.key },
    createdAt: ctx.now,
  });
  await tell(ctx, request, { kind: "started", detail: { invoiceId: id, amount: terms.amount } });
  return { id };
}

/** Makes the one invoice a payer pays, or answers the one that is open: pressed twice, nothing is asked for twice. */
export const startPayment = command({
  name: "requests.start-payment",
  permission: "requests:serve",
  input: StartPaymentInput,
  redact: ["code"],
  async run(ctx, { code, amount, payerKey }) {
    let request = await lockByCode(ctx, code);
    const { merchantId } = request;
    ctx.about(merchantId, request.id);
    const key = request.kind === "reusable" ? payerKey : null;
    const link = await openPayment(ctx, request, key);
    if (link) {
      const scope = narrow(authorize(ctx.actor, "btcpay:apply"), merchantId);
      const invoice = await getInvoice(scope, link.invoiceId, ctx.tx);
      const counted = await countInvoice(ctx, request, link, invoice);
      if (counted === request) return { id: link.invoiceId };
      request = counted;
    }
    if (!takesPayment(stateOf(request, await todayOf(ctx, request))))
      throw new Refusal("conflict", "No payment can be made here any more.");
    return ask(ctx, request, { amount: partOf(request, amount), key });
  },
});
