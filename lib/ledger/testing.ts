import { makeTenant, withEverything } from "@/lib/access/testing";
import type { Asset } from "@/lib/platform/money";
import { type Posted, type Posting, post } from "./steps";

export type Draft = Omit<Partial<Posting>, "legs"> & { legs: [string, bigint, Asset?][] };

let made = 0;

/** A posting with everything filled in but its legs: [code, amount, asset = BTC/11]. */
export const draft = (merchantId: string, { legs, ...fields }: Draft): Posting => ({
  merchantId,
  idem: `test:${process.pid}:${++made}`,
  kind: "test",
  eventAt: new Date("2026-11-20T15:00:00Z"),
  ...fields,
  legs: legs.map(([code, amount, asset = "BTC/11"]) => ({ code, asset, amount })),
});

/** Posts in a transaction of its own, as the app role. */
export const postNow = (posting: Posting): Promise<Posted> =>
  withEverything((tx) => post(tx, posting));

/** A tenant with its own books and one loaded card. */
export async function makeBooks(
  loaded = 5_000_000n,
): Promise<{ merchantId: string; card: string }> {
  const { id: merchantId } = await makeTenant();
  const card = `card:card_${merchantId.slice(4)}`;
  if (loaded > 0n)
    await postNow(
      draft(merchantId, {
        legs: [
          ["float:cards", -loaded],
          [card, loaded],
        ],
      }),
    );
  return { merchantId, card };
}
