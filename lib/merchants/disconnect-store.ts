import "server-only";
import { narrow } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { endConnection } from "@/lib/btcpay/steps";
import { forgetUs } from "@/lib/btcpay/webhook-registration";
import { storeDisconnected } from "./events";
import { DisconnectStoreInput } from "./inputs";

/** Ends the connection and forgets its key. What was sold stays; nothing new comes in. */
export const disconnectStore = command({
  name: "merchants.disconnect-store",
  permission: "settings:connect",
  input: DisconnectStoreInput,
  prepare: async (scope, { merchantId }) => {
    narrow(scope, merchantId);
    await forgetUs(merchantId);
  },
  async run({ tx, emit, about }, { merchantId }) {
    const { storeId, storeName } = await endConnection(tx, merchantId);
    about(merchantId, storeId);
    await emit(storeDisconnected, { merchantId }, merchantId);
    return { storeName };
  },
});
