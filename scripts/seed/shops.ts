import type { Actor } from "@/lib/access/authorize";
import { programmeId } from "@/lib/access/tenants";
import { connectStore } from "@/lib/merchants/connect-store";
import { registerMerchant } from "@/lib/merchants/register-merchant";
import type { Business } from "./businesses";
import type { Known } from "./people";
import type { Btcpay } from "./servers";

/** A business with its tenant in the console and its store at BTCPay. */
export type Shop = Business & {
  merchantId: string;
  storeId: string;
  storeName: string;
  nodeKey: string;
  /** Who stands at the till, and who decides. */
  till: Known;
  owner: Known;
};
export type Store = { storeId: string; storeName: string; nodeKey: string };

type MadeStore = { name: string; storeId: string; apiKey: string };

async function makeStores(btcpayUrl: string, list: readonly Business[]): Promise<MadeStore[]> {
  const stores = [
    { name: "Flash programme", defaultCurrency: "USD" },
    ...list.map(({ name, currency }) => ({ name, defaultCurrency: currency })),
  ];
  const answer = await fetch(`${btcpayUrl}/__regtest/setup`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ seed: "flash-demo", stores }),
  });
  if (!answer.ok) throw new Error(`${btcpayUrl}/__regtest/setup answered ${answer.status}`);
  return ((await answer.json()) as { stores: MadeStore[] }).stores;
}

const personAt = (people: readonly Known[], place: number, role: string): Known => {
  const found = people.find((one) => one.role === role && one.at?.includes(place));
  if (!found) throw new Error(`Nobody is ${role} of business ${place}`);
  return found;
};

async function register(admin: Actor, business: Business): Promise<string> {
  const { name, town, country, timeZone, phone, currency } = business;
  if (currency === "BTC" || currency === "SATS") throw new Error("A business sells for money");
  const facts = { name, town, country, timeZone, phone, currency };
  return (await registerMerchant(admin, facts)).id;
}

/** Registers and connects every business and the programme by the console's own commands. */
export async function openShops(
  admin: Actor,
  btcpay: Btcpay,
  list: readonly Business[],
  people: readonly Known[],
): Promise<{ shops: Shop[]; programme: Store }> {
  const made = await makeStores(btcpay.url, list);
  const keys = await btcpay.nodeKeys();
  const merchantIds = [programmeId];
  for (const business of list) merchantIds.push(await register(admin, business));
  const stores = await Promise.all(
    made.map(async ({ name, storeId, apiKey }, index): Promise<Store> => {
      const merchantId = merchantIds[index] ?? "";
      await connectStore(admin, { merchantId, baseUrl: btcpay.url, storeId, apiKey });
      return { storeId, storeName: name, nodeKey: keys.get(storeId) ?? "" };
    }),
  );
  const [programme, ...theirs] = stores;
  if (!programme) throw new Error("BTCPay made no store for the programme");
  const shops = theirs.map((store, place) => ({
    ...({ ...list[place], ...store } as Business & Store),
    merchantId: merchantIds[place + 1] ?? "",
    till: personAt(people, place, "cashier"),
    owner: personAt(people, place, "owner"),
  }));
  return { shops, programme };
}
