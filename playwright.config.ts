import { defineConfig } from "@playwright/test";
import { chromiumArgs } from "./scripts/chromium.mjs";

const { CONSOLE_URL, CHROMIUM, SHOTS } = process.env;

/** Run through `npm run e2e`, which starts the console and names it and the browser. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  retries: 0,
  workers: 1,
  forbidOnly: true,
  ...(SHOTS ? {} : { grepInvert: /@shots/ }),
  reporter: [["list"], ["json", { outputFile: ".data/playwright.json" }]],
  use: {
    ...(CONSOLE_URL ? { baseURL: CONSOLE_URL } : {}),
    screenshot: "only-on-failure",
    locale: "en-US",
    timezoneId: "America/Jamaica",
    launchOptions: { args: chromiumArgs, ...(CHROMIUM ? { executablePath: CHROMIUM } : {}) },
  },
  projects: [
    { name: "desktop", use: { viewport: { width: 1280, height: 800 } } },
    {
      name: "phone",
      // asked over HTTP: a viewport makes no difference
      testIgnore: "security/**",
      // the same whatever shows it: figures, refusals, files. It takes the place of the one above
      grepInvert: SHOTS ? /@once/ : /@once|@shots/,
      use: {
        viewport: { width: 390, height: 844 },
        isMobile: true,
        hasTouch: true,
        deviceScaleFactor: 2,
      },
    },
  ],
});
