import type { Sql } from "@/lib/btcpay/regtest/database";

export type InvoiceStatus = "New" | "Processing" | "Expired" | "Invalid" | "Settled";
export type AdditionalStatus = "None" | "PaidLate" | "PaidPartial" | "Marked" | "PaidOver";
export type SpeedPolicy = "HighSpeed" | "MediumSpeed" | "LowMediumSpeed" | "LowSpeed";
export type PaymentStatus = "Processing" | "Settled" | "Invalid";

export const CONFIRMATIONS: Record<SpeedPolicy, number> = {
  HighSpeed: 0,
  MediumSpeed: 1,
  LowMediumSpeed: 2,
  LowSpeed: 6,
};

export type InvoiceRow = {
  id: string;
  store_id: string;
  created_at: Date;
  expires_at: Date;
  monitoring_until: Date;
  status: InvoiceStatus;
  additional_status: AdditionalStatus;
  type: "Standard" | "TopUp";
  currency: string;
  amount: string | null;
  paid: string;
  rate: string | null;
  speed_policy: SpeedPolicy;
  tolerance: string;
  archived: boolean;
  order_id: string | null;
  metadata: Record<string, unknown>;
  checkout: Record<string, unknown>;
  receipt: Record<string, unknown>;
  tags: string[];
};

export type MethodRow = {
  invoice_id: string;
  method: string;
  activated: boolean;
  destination: string | null;
  payment_hash: string | null;
  turn: number;
  msat: bigint;
};

export type PaymentRow = {
  invoice_id: string;
  id: string;
  method: string;
  received_at: Date;
  msat: bigint;
  status: PaymentStatus;
  destination: string;
  tx_height: number | null;
  preimage: string | null;
};

export type StoreRow = {
  id: string;
  name: string;
  archived: boolean;
  data: Record<string, unknown>;
  node_key: string;
  created_at: Date;
};

export async function findInvoice(sql: Sql, id: string): Promise<InvoiceRow | null> {
  const [row] = await sql<InvoiceRow[]>`select * from invoices where id = ${id}`;
  return row ?? null;
}

export async function findStore(sql: Sql, id: string): Promise<StoreRow | null> {
  const [row] = await sql<StoreRow[]>`select * from stores where id = ${id}`;
  return row ?? null;
}

export const methodsOf = (sql: Sql, ids: string[]): Promise<MethodRow[]> =>
  sql<MethodRow[]>`select * from invoice_methods
    where invoice_id = any(${ids}) order by invoice_id, method`;

export const paymentsOf = (sql: Sql, ids: string[]): Promise<PaymentRow[]> =>
  sql<PaymentRow[]>`select * from payments
    where invoice_id = any(${ids}) order by invoice_id, received_at, id`;
