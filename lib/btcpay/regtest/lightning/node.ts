import { secp256k1 } from "@noble/curves/secp256k1.js";
import type { Sql } from "@/lib/btcpay/regtest/database";
import { hex, unhex } from "@/lib/btcpay/regtest/ids";

export const nodeId = (nodeKey: string): string =>
  hex(secp256k1.getPublicKey(unhex(nodeKey), true));

/** What every store's node starts with: one bitcoin. */
const FLOAT_MSAT = 100_000_000_000n;

export async function nodeMsat(sql: Sql, storeId: string): Promise<bigint> {
  const [row] = await sql<{ msat: bigint }[]>`
    select (coalesce((select sum(received_msat) from node_invoices
        where store_id = ${storeId}), 0)
      - coalesce((select sum(msat + fee_msat) from node_payments
        where store_id = ${storeId} and status = 'Complete'), 0))::int8 as msat`;
  return FLOAT_MSAT + (row?.msat ?? 0n);
}
