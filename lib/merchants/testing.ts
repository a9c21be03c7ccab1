import { makeActor, makeTenant } from "@/lib/access/testing";
import type { TestBtcpay } from "@/lib/btcpay/testing";

/** A business with its owner, and no store yet. */
export async function makeShop() {
  const { id } = await makeTenant();
  return { id, owner: makeActor("owner", id) };
}

/** A further key of a store with exactly these permissions. */
export async function makeKey(btcpay: TestBtcpay, permissions: string[]): Promise<string> {
  const answer = await fetch(`${btcpay.url}/api/v1/api-keys`, {
    method: "POST",
    headers: { authorization: `token ${btcpay.ownerKey}`, "content-type": "application/json" },
    body: JSON.stringify({ label: "test", permissions }),
  });
  return ((await answer.json()) as { apiKey: string }).apiKey;
}
