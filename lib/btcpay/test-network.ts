import type { BtcpayClient } from "./client";
import { BtcpayFault } from "./fault";

const testKey = /\b[tuv]pub[1-9A-HJ-NP-Za-z]/;
const realKey = /\b[xyz]pub[1-9A-HJ-NP-Za-z]/;
const testPlace = /^(bcrt1|tb1|[mn2][1-9A-HJ-NP-Za-km-z]{25}|lnbcrt|lntb)/i;

async function byWallet(client: BtcpayClient): Promise<boolean | null> {
  try {
    const config = await client.onChainConfig();
    if (testKey.test(config)) return true;
    return realKey.test(config) ? false : null;
  } catch (error) {
    if (error instanceof BtcpayFault && !error.isDown) return null;
    throw error;
  }
}

/**
 * Whether the store's money is of a test network: by its wallet's public key, or by where its last invoice
 * was to be paid. Null while neither can be seen.
 */
export async function isTestNetwork(
  client: BtcpayClient,
  now = new Date(),
): Promise<boolean | null> {
  const known = await byWallet(client);
  if (known !== null) return known;
  const [last] = await client.listInvoices({ from: new Date(0), to: now, take: 1 });
  const places = last?.methods.flatMap(({ destination }) => destination ?? []) ?? [];
  return places.length === 0 ? null : places.some((place) => testPlace.test(place));
}
