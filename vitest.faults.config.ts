import { defineConfig, mergeConfig } from "vitest/config";
import base from "./vitest.config";

/** Breaking things on purpose (killed processes, cut connections): slow, so apart from `npm test`. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({
    test: {
      include: ["lib/**/*.faults.ts"],
      maxWorkers: 1,
      testTimeout: 300_000,
      hookTimeout: 120_000,
    },
  }),
);
