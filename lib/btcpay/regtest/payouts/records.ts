import type { Sql } from "@/lib/btcpay/regtest/database";

export type PullPaymentRow = {
  id: string;
  store_id: string;
  created_at: Date;
  name: string;
  description: string;
  currency: string;
  amount: string;
  starts_at: Date;
  expires_at: Date | null;
  bolt11_days: string;
  auto_approve: boolean;
  archived: boolean;
  methods: string[];
};

export type PayoutState =
  | "AwaitingApproval"
  | "AwaitingPayment"
  | "InProgress"
  | "Completed"
  | "Cancelled";

export type PayoutRow = {
  id: string;
  store_id: string;
  pull_payment_id: string | null;
  created_at: Date;
  method: string;
  destination: string;
  dedup: string | null;
  original_amount: string;
  original_currency: string;
  payout_amount: string | null;
  payout_currency: string;
  state: PayoutState;
  revision: number;
  attempts: number;
  non_interactive: boolean;
  proof: Record<string, unknown> | null;
  metadata: Record<string, unknown>;
};

export async function findPullPayment(sql: Sql, id: string): Promise<PullPaymentRow | null> {
  const [row] = await sql<PullPaymentRow[]>`select * from pull_payments where id = ${id}`;
  return row ?? null;
}

export async function findPayout(sql: Sql, id: string): Promise<PayoutRow | null> {
  const [row] = await sql<PayoutRow[]>`select * from payouts where id = ${id}`;
  return row ?? null;
}

/** Amount minus every payout that was not cancelled; top-ups are negative payouts. */
export async function remaining(sql: Sql, pullPaymentId: string): Promise<string> {
  const [row] = await sql<{ left: string }[]>`
    select (p.amount - coalesce((select sum(original_amount) from payouts
      where pull_payment_id = p.id and state <> 'Cancelled'), 0))::text as left
    from pull_payments p where p.id = ${pullPaymentId}`;
  return row?.left ?? "0";
}
