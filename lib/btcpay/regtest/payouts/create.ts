import { pullPaymentId } from "@/lib/btcpay/regtest/ids";
import type { World } from "@/lib/btcpay/regtest/world";
import type { PullPaymentRow } from "./records";

export type NewPullPayment = Omit<PullPaymentRow, "id" | "created_at" | "archived">;

export async function createPullPayment(
  world: World,
  wish: NewPullPayment,
): Promise<PullPaymentRow> {
  const id = pullPaymentId();
  const row: PullPaymentRow = { ...wish, id, created_at: world.clock.now(), archived: false };
  await world.sql`insert into pull_payments ${world.sql(row as never)}`;
  return row;
}
