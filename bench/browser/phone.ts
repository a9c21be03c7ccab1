import { fileURLToPath } from "node:url";
import type { Browser, Page } from "@playwright/test";
import type { State } from "./people";

const observer = fileURLToPath(new URL("../harness/vitals.js", import.meta.url));

export const phone = {
  ...{ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true },
  ...{ hasTouch: true, locale: "en-US", timezoneId: "America/Jamaica" },
};

const megabits = (count: number): number => (count * 1_000_000) / 8;
/** Slow 4G. The latency is added to each request; setting up a connection stays free. */
const slow4g = {
  ...{ offline: false, latency: 150 },
  ...{ downloadThroughput: megabits(1.6), uploadThroughput: megabits(0.75) },
};
const slowerCpu = 4;

/** A phone of somebody, closed after use: each has a cache of its own that starts empty. */
export async function withPhone<T>(
  browser: Browser,
  { state, slow }: { state: State | undefined; slow: boolean },
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    ...phone,
    ...(state ? { storageState: state } : {}),
    // what moves has no settled colours for axe
    ...(slow ? {} : { reducedMotion: "reduce" as const }),
  });
  try {
    await context.addInitScript({ path: observer });
    const page = await context.newPage();
    if (slow) {
      const cdp = await context.newCDPSession(page);
      await cdp.send("Network.enable");
      await cdp.send("Network.emulateNetworkConditions", slow4g);
      await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowerCpu });
    }
    return await use(page);
  } finally {
    await context.close();
  }
}
