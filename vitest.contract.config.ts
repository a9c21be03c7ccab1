import { defineConfig, mergeConfig } from "vitest/config";
import base from "./vitest.config";

/** The contract alone: on the embedded BTCPay, or with BTCPAY_URL and BTCPAY_API_KEY on any other server. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({
    test: { include: ["lib/btcpay/**/*.contract.test.ts"], maxWorkers: 1, testTimeout: 120_000 },
  }),
);
