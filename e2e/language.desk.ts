import type { Page } from "@playwright/test";

/** Chooses the language as the user menu does, before any page is open. */
export async function speak(page: Page, locale: "en-JM" | "es-419"): Promise<void> {
  const url = process.env.CONSOLE_URL ?? "";
  await page.context().addCookies([{ name: "fc_locale", value: locale, url }]);
}
