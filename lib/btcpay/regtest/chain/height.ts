import { readSetting, type Sql, writeSetting } from "@/lib/btcpay/regtest/database";

const KEY = "height";

/** The number of blocks on this server's chain. */
export const height = async (sql: Sql): Promise<number> =>
  (await readSetting<number>(sql, KEY)) ?? 101;

export async function raise(sql: Sql, blocks: number): Promise<number> {
  const now = (await height(sql)) + blocks;
  await writeSetting(sql, KEY, now);
  return now;
}
