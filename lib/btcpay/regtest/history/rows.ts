import type {
  AdditionalStatus,
  InvoiceStatus,
  PaymentStatus,
  SpeedPolicy,
} from "@/lib/btcpay/regtest/invoices/records";
import type { PayoutState } from "@/lib/btcpay/regtest/payouts/records";

/** A payment of a past invoice. `msat` counts for both methods; the id is made when left out. */
export type HistoryPayment = {
  method: "BTC-LN" | "BTC-CHAIN";
  at: Date;
  msat: bigint;
  status?: PaymentStatus;
  /** Lightning: the payment hash. On-chain: `txid-vout`. */
  id?: string;
};

/** Ids may come from `invoiceId(seed)` of ids.ts, so that a second run makes the same ones. */
export type HistoryInvoice = {
  id: string;
  storeId: string;
  createdAt: Date;
  /** Default: 15 minutes after creation. */
  expiresAt?: Date;
  /** Default: one day after expiry. */
  monitoringUntil?: Date;
  status: InvoiceStatus;
  additionalStatus?: AdditionalStatus;
  currency: string;
  /** In `currency`, as a decimal string. */
  amount: string;
  /** What one bitcoin cost in `currency` when the invoice was made, as a decimal string. */
  rate: string;
  speedPolicy?: SpeedPolicy;
  archived?: boolean;
  orderId?: string;
  metadata?: Record<string, unknown>;
  /** Further terms that `textSearch` finds. */
  terms?: string[];
  payments?: HistoryPayment[];
};

export type HistoryPullPayment = {
  id: string;
  storeId: string;
  createdAt: Date;
  name: string;
  description?: string;
  currency: string;
  amount: string;
  expiresAt?: Date;
  autoApprove?: boolean;
  archived?: boolean;
  methods?: ("BTC-LN" | "BTC-CHAIN")[];
};

/** A TOPUP has negative amounts and the state Completed. */
export type HistoryPayout = {
  id: string;
  storeId: string;
  pullPaymentId: string | null;
  createdAt: Date;
  method: "BTC-LN" | "BTC-CHAIN" | "TOPUP";
  destination: string;
  originalAmount: string;
  originalCurrency: string;
  /** In `payoutCurrency`; null until approved. */
  payoutAmount: string | null;
  payoutCurrency?: string;
  state: PayoutState;
  revision?: number;
  proof?: Record<string, unknown> | null;
  metadata?: Record<string, unknown>;
};

/** A registered card; the UID is 14 hexadecimal digits and is not stored. */
export type HistoryBoltcard = {
  uid: string;
  pullPaymentId: string;
  counter?: number;
  version?: number;
};

export type History = {
  invoices?: HistoryInvoice[];
  pullPayments?: HistoryPullPayment[];
  payouts?: HistoryPayout[];
  boltcards?: HistoryBoltcard[];
};
