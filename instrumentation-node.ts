import { readEnv } from "@/lib/platform/env";
import { followExchanges } from "@/lib/platform/exchange";
import { forgiveLateWrites } from "@/lib/platform/late-write";

/** A console with a wrong environment does not come up at all, and says all that is wrong at once. */
if (process.env.NEXT_PHASE !== "phase-production-build") {
  try {
    readEnv(process.env);
    forgiveLateWrites();
    followExchanges();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
