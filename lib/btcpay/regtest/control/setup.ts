import { putProcessor } from "@/lib/btcpay/regtest/api/processors";
import { createKey } from "@/lib/btcpay/regtest/api/server";
import { putMethod } from "@/lib/btcpay/regtest/api/store-methods";
import { createStore } from "@/lib/btcpay/regtest/api/stores";
import { type Fields, field, fieldsOf, listField, textField } from "@/lib/btcpay/regtest/http/body";
import { guid } from "@/lib/btcpay/regtest/ids";
import { METHODS } from "@/lib/btcpay/regtest/invoices/methods";
import { LIGHTNING } from "@/lib/btcpay/regtest/payouts/processor";
import type { World } from "@/lib/btcpay/regtest/world";

/** All a console needs in a store, each named so that an exact comparison finds it too. */
export const STORE_PERMISSIONS = [
  "canmodifystoresettings",
  "canviewstoresettings",
  "canviewinvoices",
  "cancreateinvoice",
  "canmodifyinvoices",
  "webhooks.canmodifywebhooks",
  "canmanagepullpayments",
  "cancreatepullpayments",
  "cancreatenonapprovedpullpayments",
  "canviewpullpayments",
  "canarchivepullpayments",
  "canmanagepayouts",
  "canviewpayouts",
  "canmodifypaymentrequests",
  "canviewpaymentrequests",
  "canuselightningnode",
  "canviewlightninginvoice",
  "cancreatelightninginvoice",
].map((name) => `btcpay.store.${name}`);

export type NewUser = { email: string; name?: string | undefined; admin?: boolean };

export async function createUser(world: World, user: NewUser, seed?: string): Promise<string> {
  const { sql } = world;
  const [row] = await sql<{ id: string }[]>`
    insert into users (id, email, name, admin, created_at)
    values (${guid(seed)}, ${user.email}, ${user.name ?? null}, ${user.admin ?? false},
      ${world.clock.now()})
    on conflict (email) do update set name = coalesce(excluded.name, users.name) returning id`;
  return row?.id ?? "";
}

export type SetUpStore = { name: string; storeId: string; apiKey: string };

/** A store that can do everything: wallet, node, LNURL and a processor that pays at once. */
export async function setUpStore(
  world: World,
  userId: string,
  fields: Fields,
  seed?: string,
): Promise<SetUpStore> {
  const store = await createStore(world, userId, fields, seed);
  const config: Record<string, Fields> = {
    "BTC-CHAIN": { derivationScheme: "tpubRegtest", label: "", accountKeyPath: "m/84'/1'/0'" },
    "BTC-LN": { connectionString: "Internal Node" },
    "BTC-LNURL": { useBech32Scheme: true, lud12Enabled: false, lud21Enabled: true },
  };
  for (const method of METHODS)
    await putMethod(world, store.id, { method, enabled: true, config: config[method] ?? {} });
  const settings = { intervalSeconds: 60, processNewPayoutsInstantly: true };
  await putProcessor(world, store.id, { processor: LIGHTNING, method: "BTC-LN", settings });
  const asked = listField(fields, "permissions") ?? STORE_PERMISSIONS;
  const permissions = asked.map((one) => (one.includes(":") ? one : `${one}:${store.id}`));
  const key = { userId, label: `Key of ${store.name}`, permissions };
  const apiKey = await createKey(world, key, seed && `key:${seed}`);
  return { name: store.name, storeId: store.id, apiKey };
}

export async function setUp(world: World, body: unknown) {
  const fields = fieldsOf(body);
  const seed = textField(fields, "seed");
  const owner = fieldsOf(field(fields, "owner"));
  const email = textField(owner, "email") ?? "owner@btcpay.example";
  const userId = await createUser(world, { email, admin: true }, seed && `user:${seed}`);
  const root = { userId, label: "Owner", permissions: ["unrestricted"] };
  const apiKey = await createKey(world, root, seed && `root:${seed}`);
  const asked = field(fields, "stores");
  const stores: SetUpStore[] = [];
  for (const [index, one] of (Array.isArray(asked) ? asked : []).entries())
    stores.push(await setUpStore(world, userId, fieldsOf(one), seed && `${seed}:${index}`));
  return { owner: { userId, email, apiKey }, stores };
}
