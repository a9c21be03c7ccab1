import type { BtcpayInvoice } from "@/lib/btcpay/client";
import { worthOf } from "@/lib/invoices/rules/books";
import type { Invoice } from "@/lib/invoices/schema";
import { newId } from "@/lib/platform/ids";
import { type Asset, assetOf, type Currency, money } from "@/lib/platform/money";

export const madeAt = new Date("2026-11-22T15:00:00.000Z");
export const minutesOn = (minutes: number): Date => new Date(madeAt.getTime() + minutes * 60_000);

export type PaymentState = BtcpayInvoice["methods"][number]["payments"][number];

export const paymentState = (id: string, fields: Partial<PaymentState> = {}): PaymentState => ({
  id,
  receivedAt: minutesOn(2),
  msat: 16_333_000n,
  feeMsat: 0n,
  status: "settled",
  destination: null,
  proof: null,
  ...fields,
});

type Fields = Partial<Omit<BtcpayInvoice, "methods">> & {
  lightning?: PaymentState[];
  chain?: PaymentState[];
  rate?: string;
};

/** An invoice as the seam gives it: J$2,450.00 at J$15,000,000 per bitcoin unless told otherwise. */
export function btcpayState({
  lightning = [],
  chain = [],
  rate,
  ...fields
}: Fields = {}): BtcpayInvoice {
  const currency = (fields.currency ?? "JMD") as Currency;
  const asset: Asset = assetOf(currency);
  const price = rate ?? (asset === "BTC/11" ? "1" : "15000000.00");
  const paid = [...lightning, ...chain]
    .filter(({ status }) => status !== "invalid")
    .reduce((sum, { msat }) => sum + worthOf(msat, price, asset), 0n);
  const method = (id: "BTC-LN" | "BTC-CHAIN", payments: PaymentState[], destination: string) => ({
    id,
    destination,
    paymentLink: null,
    rate: price,
    dueMsat: 16_334_000n,
    amountMsat: 16_334_000n,
    paidMsat: payments.reduce((sum, { msat }) => sum + msat, 0n),
    payments,
  });
  return {
    btcpayId: "BtcpayInvoice1",
    reference: null,
    status: "new",
    additionalStatus: "none",
    amount: money(245_000n, asset),
    paid: money(paid, asset),
    checkoutUrl: "http://btcpay.test/i/BtcpayInvoice1",
    createdAt: madeAt,
    expiresAt: minutesOn(15),
    monitoredUntil: minutesOn(1455),
    markable: ["settled", "invalid"],
    orderNumber: null,
    archived: false,
    confirmationsWanted: 1,
    methods: [
      method("BTC-LN", lightning, "lnbcrt-not-real"),
      method("BTC-CHAIN", chain, "bcrt1-not-real"),
    ],
    ...fields,
    currency,
  } as BtcpayInvoice;
}

/** A row as `createInvoice` leaves it. */
export const invoiceRow = (fields: Partial<Invoice> = {}): Invoice => ({
  id: newId("inv"),
  merchantId: "ten_test",
  idempotencyKey: newId("key"),
  requestHash: "",
  btcpayId: null,
  status: "requested",
  additionalStatus: "none",
  currency: "JMD",
  asset: "JMD/2",
  amount: 245_000n,
  paidAmount: 0n,
  orderNumber: null,
  description: null,
  buyerName: null,
  buyerEmail: null,
  returnAddress: null,
  source: "console",
  checkoutUrl: null,
  lightningInvoice: null,
  lightningPaymentHash: null,
  bitcoinAddress: null,
  rate: null,
  ratePair: null,
  rateAt: null,
  dueMsat: null,
  markable: [],
  createdBy: "usr_test",
  createdAt: madeAt,
  expiresAt: null,
  monitoredUntil: null,
  confirmationsWanted: null,
  settledAt: null,
  syncedAt: null,
  nextPollAt: null,
  archived: false,
  fault: null,
  expiryMinutes: null,
  bookedSales: 0n,
  bookedOver: 0n,
  bookedRounding: 0n,
  bookings: 0,
  ...fields,
});
