import "server-only";
import { z } from "zod";
import { outgoing } from "./http";
import { OutgoingFault } from "./http-fault";

const Transaction = z.object({
  vout: z.array(
    z.object({
      scriptpubkey_address: z.string().optional(),
      value: z.number().int().nonnegative(),
    }),
  ),
  status: z.object({
    confirmed: z.boolean(),
    block_height: z.number().int().positive().optional(),
  }),
});

export type SeenTransaction = {
  /** In the order of the transaction; `sats` is whole satoshis. */
  outputs: { address: string | null; sats: bigint }[];
  /** 0 while it waits in the mempool. */
  confirmations: number;
};

async function ask(base: string, path: string): Promise<string | null> {
  const url = `${base.replace(/\/$/, "")}${path}`;
  const { status, body } = await outgoing(url, { timeoutMs: 5_000 });
  if (status === 404) return null;
  const text = body.toString("utf8");
  if (status === 200) return text;
  // an Esplora of some versions says 400 for what it does not have
  if (status === 400 && /not found/i.test(text)) return null;
  throw new OutgoingFault("cut", `${new URL(base).host} answered ${status}`);
}

function parsed<T>(shape: z.ZodType<T>, text: string, base: string): T {
  try {
    return shape.parse(JSON.parse(text));
  } catch (error) {
    const why = `${new URL(base).host} did not answer as an Esplora server does`;
    throw new OutgoingFault("cut", why, { cause: error });
  }
}

/**
 * A transaction as an Esplora-compatible server has it (Blockstream/esplora, API.md: `GET /tx/:txid`,
 * `GET /blocks/tip/height`); null when that server does not have it. Throws `OutgoingFault`.
 */
export async function transactionAt(base: string, txid: string): Promise<SeenTransaction | null> {
  const text = await ask(base, `/tx/${encodeURIComponent(txid)}`);
  if (text === null) return null;
  const { vout, status } = parsed(Transaction, text, base);
  const outputs = vout.map(({ scriptpubkey_address, value }) => ({
    address: scriptpubkey_address ?? null,
    sats: BigInt(value),
  }));
  if (!status.confirmed || status.block_height === undefined) return { outputs, confirmations: 0 };
  const height = (await ask(base, "/blocks/tip/height")) ?? "";
  const tip = parsed(z.number().int().positive(), height, base);
  return { outputs, confirmations: Math.max(1, tip - status.block_height + 1) };
}
