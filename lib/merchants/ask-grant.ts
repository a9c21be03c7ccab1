import "server-only";
import { narrow } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { askForKey } from "@/lib/btcpay/grants";
import { purposeOf } from "@/lib/btcpay/inspect";
import { AskGrantInput } from "./inputs";

/** Sends the person to BTCPay to consent to a key: returns the address of its consent page. */
export const askGrant = command({
  name: "merchants.ask-grant",
  permission: "settings:connect",
  input: AskGrantInput,
  async run({ tx, scope, actor, about }, { merchantId, baseUrl }) {
    narrow(scope, merchantId);
    about(merchantId, merchantId);
    const ask = { merchantId, userId: actor.id, baseUrl };
    return { url: await askForKey(tx, ask, purposeOf(merchantId)) };
  },
});
