import { z } from "zod";
import type { Call } from "./call";
import { BtcpayFault } from "./fault";
import { Boltcard, LnurlStatus, TapInfo } from "./greenfield";

/** AES-128 keys of an NTAG 424 DNA, as hex: secrets, shown once to the device that writes the card. */
export type CardKeys = {
  lnurlw: string;
  version: number;
  k0: string;
  k1: string;
  k2: string;
  k3: string;
  k4: string;
};

const refusals = [400, 404];

export function cardCalls(call: Call, anonymous: Call) {
  return {
    /** Links a card's UID to a pull payment. UpdateVersion makes new keys each time; KeepVersion repeats the old. */
    async registerCard(
      pullPaymentId: string,
      uid: string,
      onExisting: "UpdateVersion" | "KeepVersion",
    ): Promise<CardKeys> {
      const path = `/api/v1/pull-payments/${encodeURIComponent(pullPaymentId)}/boltcards` as const;
      const card = await call(`POST ${path}`, Boltcard, {
        query: { onExisting },
        body: { UID: uid },
        idempotent: onExisting === "KeepVersion",
      });
      const { LNURLW: lnurlw, version, K0: k0, K1: k1, K2: k2, K3: k3, K4: k4 } = card;
      return { lnurlw, version, k0, k1, k2, k3, k4 };
    },
    /** What a tapped card may spend. Does not use up the tap. A refused card is BtcpayFault `card-refused`. */
    async tapInfo(p: string, c: string) {
      const info = await anonymous("GET /boltcard", z.union([TapInfo, LnurlStatus]), {
        query: { p, c },
        accept: refusals,
      });
      if (!("tag" in info))
        throw new BtcpayFault("invalid", info.reason ?? "The card was refused", {
          status: 400,
          btcpayCode: "card-refused",
        });
      return {
        minMsat: info.minWithdrawable,
        maxMsat: info.maxWithdrawable,
        name: info.defaultDescription,
        k1: info.k1,
      };
    },
    /**
     * Spends from the card. Never tried again: the tap's counter is used up by the first try. `ok` with a
     * reason means that the payment is still under way.
     */
    async tapPay(p: string, c: string, bolt11: string) {
      const reply = await payOnce(anonymous, { pr: bolt11, k1: `${p}-${c}` });
      return { ok: reply.status.toUpperCase() === "OK", reason: reply.reason };
    },
  };
}

const payOnce = (anonymous: Call, query: { pr: string; k1: string }) =>
  anonymous("GET /boltcard", LnurlStatus, { query, accept: refusals, once: true });
