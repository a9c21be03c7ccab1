import "server-only";
import { command } from "@/lib/access/command";
import { inspectStore } from "@/lib/btcpay/inspect";
import { keepConnection } from "@/lib/btcpay/steps";
import { storeConnected } from "./events";
import { ConnectStoreInput } from "./inputs";

/** Connects a BTCPay store by its API key, or replaces the key of the one that is connected. */
export const connectStore = command({
  name: "merchants.connect-store",
  permission: "settings:connect",
  input: ConnectStoreInput,
  redact: ["apiKey"],
  prepare: (scope, { merchantId, ...offered }) => inspectStore(scope, merchantId, offered),
  async run({ tx, emit, about }, { merchantId }, store) {
    about(merchantId, store.storeId);
    await keepConnection(tx, merchantId, store);
    await emit(storeConnected, { merchantId }, merchantId);
    return { storeName: store.storeName, preflight: store.preflight };
  },
});
