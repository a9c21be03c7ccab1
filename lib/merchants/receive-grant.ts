import "server-only";
import { command } from "@/lib/access/command";
import { keepGrantedKey } from "@/lib/btcpay/grants";
import { ReceiveGrantInput } from "./inputs";

/** Takes the key that BTCPay's consent page sent back, under its one-time state. */
export const receiveGrant = command({
  name: "merchants.receive-grant",
  permission: "btcpay:apply",
  input: ReceiveGrantInput,
  redact: ["state", "apiKey"],
  async run({ tx, about }, { state, apiKey }) {
    const { id, merchantId } = await keepGrantedKey(tx, state, apiKey);
    about(merchantId, id);
    return { grantId: id, merchantId };
  },
});
