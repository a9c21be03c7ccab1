import type { z } from "zod";
import type { Money } from "@/lib/platform/money";
import type { DecimalRate } from "@/lib/platform/rates";
import { moneyFrom, msatFrom } from "./amounts";
import { BtcpayFault } from "./fault";
import type { Invoice, InvoiceMethod, InvoicePayment } from "./greenfield";

export type BtcpayPayment = {
  /** On-chain `txid-vout`, Lightning payment hash. */
  id: string;
  receivedAt: Date;
  msat: bigint;
  feeMsat: bigint;
  status: "processing" | "settled" | "invalid";
  destination: string | null;
  /** Preimage or transaction id, when BTCPay shows one. */
  proof: string | null;
};
export type BtcpayMethod = {
  id: "BTC-LN" | "BTC-CHAIN" | "BTC-LNURL";
  destination: string | null;
  paymentLink: string | null;
  /** Units of the invoice's currency for one bitcoin. */
  rate: DecimalRate;
  /** Negative when more was paid than asked. */
  dueMsat: bigint;
  amountMsat: bigint;
  paidMsat: bigint;
  payments: BtcpayPayment[];
};
export type BtcpayInvoice = {
  btcpayId: string;
  /** Our own id of this invoice, when we made it. */
  reference: string | null;
  status: "new" | "processing" | "settled" | "expired" | "invalid";
  additionalStatus: "none" | "paid-late" | "paid-partial" | "marked" | "paid-over";
  currency: string;
  /** Null for a top-up invoice nobody has paid. */
  amount: Money | null;
  paid: Money;
  checkoutUrl: string;
  createdAt: Date;
  expiresAt: Date;
  monitoredUntil: Date;
  markable: ("settled" | "invalid")[];
  orderNumber: string | null;
  archived: boolean;
  /** After how many blocks a payment on the chain counts, by the speed policy; null when BTCPay does not say. */
  confirmationsWanted: number | null;
  methods: BtcpayMethod[];
};

type Wire = z.output<typeof Invoice>;
type WireMethod = z.output<typeof InvoiceMethod>;

const additional: Record<string, BtcpayInvoice["additionalStatus"]> = {
  PaidLate: "paid-late",
  PaidPartial: "paid-partial",
  Marked: "marked",
  PaidOver: "paid-over",
};
/** By BTCPay's SpeedPolicy (Payments/Bitcoin/NBXplorerListener). */
const confirmations: Record<string, number> = {
  HighSpeed: 0,
  MediumSpeed: 1,
  LowMediumSpeed: 2,
  LowSpeed: 6,
};
const methodIds = ["BTC-LN", "BTC-CHAIN", "BTC-LNURL"] as const;
const lower = <T extends string>(text: T): Lowercase<T> => text.toLowerCase() as Lowercase<T>;
const textOr = (value: unknown): string | null =>
  typeof value === "string" && value !== "" ? value : null;

function paymentFrom(payment: z.output<typeof InvoicePayment>, method: WireMethod): BtcpayPayment {
  const onChain = method.paymentMethodId === "BTC-CHAIN";
  return {
    id: payment.id,
    receivedAt: payment.receivedDate,
    msat: msatFrom(payment.value, method.currency) ?? 0n,
    feeMsat: msatFrom(payment.fee, method.currency) ?? 0n,
    status: lower(payment.status),
    destination: payment.destination,
    proof: onChain ? payment.id.replace(/-\d+$/, "") : (method.additionalData?.preimage ?? null),
  };
}

function methodFrom(method: WireMethod): BtcpayMethod | null {
  const id = methodIds.find((known) => known === method.paymentMethodId);
  const due = msatFrom(method.due, method.currency);
  const amount = msatFrom(method.amount, method.currency);
  const paid = msatFrom(method.paymentMethodPaid, method.currency);
  if (!id || due === null || amount === null || paid === null) return null;
  return {
    id,
    destination: method.destination,
    paymentLink: method.paymentLink,
    rate: method.rate,
    dueMsat: due,
    amountMsat: amount,
    paidMsat: paid,
    payments: method.payments.map((payment) => paymentFrom(payment, method)),
  };
}

/** An invoice as the console knows it. Refuses a currency the console does not keep. */
export function invoiceFrom(wire: Wire, methods: WireMethod[]): BtcpayInvoice {
  const paid = moneyFrom(wire.paidAmount ?? "0", wire.currency);
  if (!paid)
    throw new BtcpayFault(
      "invalid",
      `Invoice ${wire.id} is in ${wire.currency}, which this console does not keep.`,
      { status: 200, btcpayCode: "unknown-currency" },
    );
  const unpriced = wire.type === "TopUp" && paid.amount === 0n;
  return {
    btcpayId: wire.id,
    reference: textOr(wire.metadata?.fcInvoiceId),
    status: lower(wire.status),
    additionalStatus: additional[wire.additionalStatus] ?? "none",
    currency: wire.currency,
    amount: unpriced ? null : moneyFrom(wire.amount ?? "0", wire.currency),
    paid,
    checkoutUrl: wire.checkoutLink,
    createdAt: wire.createdTime,
    expiresAt: wire.expirationTime,
    monitoredUntil: wire.monitoringExpiration,
    markable: wire.availableStatusesForManualMarking.flatMap((status) =>
      status === "Settled" || status === "Invalid" ? [lower(status)] : [],
    ),
    orderNumber: textOr(wire.metadata?.orderId),
    archived: wire.archived,
    confirmationsWanted: confirmations[wire.checkout?.speedPolicy ?? ""] ?? null,
    methods: methods.map(methodFrom).filter((method) => method !== null),
  };
}
