import { z } from "zod";
import type { Call } from "./call";
import { BtcpayFault } from "./fault";
import {
  ApiKey,
  LightningProcessor,
  NewWebhook,
  PaymentMethodConfig,
  PayoutProcessor,
  Rate,
  ServerInfo,
  Store,
  Webhook,
} from "./greenfield";

const lightningProcessor = "LightningAutomatedPayoutSenderFactory";

export function storeCalls(call: Call, storeId: string) {
  const root = `/api/v1/stores/${encodeURIComponent(storeId)}` as const;
  const hooks = `${root}/webhooks` as const;
  return {
    /** What the key itself may do. */
    key: () => call("GET /api/v1/api-keys/current", ApiKey),
    serverInfo: () => call("GET /api/v1/server/info", ServerInfo),
    store: () => call(`GET ${root}`, Store),
    /** The stores this key opens. */
    stores: () => call("GET /api/v1/stores", z.array(Store)),
    /** Bid prices like `BTC_JMD`; null when the store's source has none. */
    async rates(pairs: readonly string[]) {
      const found = await call(`GET ${root}/rates`, z.array(Rate), {
        query: { currencyPair: pairs },
      });
      return found.map((one) => ({
        pair: one.currencyPair,
        rate: one.rate,
        faults: one.errors ?? [],
      }));
    },
    async paymentMethods() {
      const methods = await call(`GET ${root}/payment-methods`, z.array(PaymentMethodConfig));
      return methods.filter(({ enabled }) => enabled).map(({ paymentMethodId: id }) => ({ id }));
    },
    /** Settings of the on-chain wallet as JSON text; needs a key that may modify the store. */
    async onChainConfig() {
      const all = await call(`GET ${root}/payment-methods`, z.array(PaymentMethodConfig), {
        query: { includeConfig: true },
      });
      return JSON.stringify(
        all.find(({ paymentMethodId: id }) => id === "BTC-CHAIN")?.config ?? {},
      );
    },
    /** Whether Lightning payouts are sent by BTCPay itself, and at once. */
    async payoutProcessors() {
      const all = await call(`GET ${root}/payout-processors`, z.array(PayoutProcessor));
      const lightning = all.some(({ name }) => name === lightningProcessor);
      if (!lightning) return { lightning: false, instant: false };
      const path = `${root}/payout-processors/${lightningProcessor}` as const;
      const settings = await call(`GET ${path}`, z.array(LightningProcessor));
      const own = settings.find(({ payoutMethodId }) => payoutMethodId === "BTC-LN");
      return { lightning: own !== undefined, instant: own?.processNewPayoutsInstantly ?? false };
    },
    listWebhooks: () => call(`GET ${hooks}`, z.array(Webhook)),
    /** The secret comes back from this call and from no other. */
    createWebhook: (url: string, specificEvents: readonly string[]) =>
      call(`POST ${hooks}`, NewWebhook, {
        body: { url, enabled: true, authorizedEvents: { everything: false, specificEvents } },
      }),
    /** Fine when it is gone already. */
    async deleteWebhook(id: string): Promise<void> {
      try {
        const one = `${hooks}/${encodeURIComponent(id)}` as const;
        await call(`DELETE ${one}`, z.unknown(), { idempotent: true });
      } catch (error) {
        if (!(error instanceof BtcpayFault) || error.code !== "not-found") throw error;
      }
    },
  };
}
