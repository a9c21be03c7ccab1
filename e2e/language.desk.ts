import type { Page } from "@playwright/test";

export type Language = "en-JM" | "es-419";

/** Chooses the language as the user menu does, before any page is open. */
export async function speak(page: Page, locale: Language): Promise<void> {
  const url = process.env.CONSOLE_URL ?? "";
  await page.context().addCookies([{ name: "fc_locale", value: locale, url }]);
}
