import "server-only";
import { command } from "@/lib/access/command";
import { grantedKey, spendGrant } from "@/lib/btcpay/grants";
import { inspectStore } from "@/lib/btcpay/inspect";
import { keepConnection } from "@/lib/btcpay/steps";
import { Refusal } from "@/lib/platform/errors";
import { storeConnected } from "./events";
import { AcceptGrantInput } from "./inputs";

/** Connects the store of a key that came back from BTCPay's consent page, by the person who asked for it. */
export const acceptGrant = command({
  name: "merchants.accept-grant",
  permission: "settings:connect",
  input: AcceptGrantInput,
  prepare: async (scope, { merchantId, grantId, storeId }) => {
    const granted = await grantedKey(scope, grantId);
    if (granted.merchantId !== merchantId)
      throw new Refusal("not-found", "This trip to BTCPay was for another business.");
    return inspectStore(scope, merchantId, { ...granted, storeId });
  },
  async run({ tx, scope, emit, about }, { merchantId, grantId }, store) {
    about(merchantId, store.storeId);
    await spendGrant(tx, scope, grantId);
    await keepConnection(tx, merchantId, store);
    await emit(storeConnected, { merchantId }, merchantId);
    return { storeName: store.storeName, preflight: store.preflight };
  },
});
