import { expect, type Locator, type Page } from "@playwright/test";
import type { Shop } from "./shop.desk";

/** Makes invoices of J$ amounts as the person signed in, and waits until BTCPay has made them all. */
export async function makeInvoices(page: Page, shop: Shop, made: Record<string, string>) {
  const origin = new URL(page.url()).origin;
  for (const [description, amount] of Object.entries(made)) {
    const answer = await page.request.post("/api/v1/invoices", {
      headers: { origin },
      data: {
        ...{ merchantId: shop.merchantId, currency: "JMD", amount, description },
        idempotencyKey: `list-${description.replace(/\W/g, "-")}-${Date.now()}`,
      },
    });
    expect(answer.status(), await answer.text()).toBe(200);
  }
  const names = Object.keys(made);
  for (const name of names) {
    await page.goto(`/b/${shop.slug}/invoices?q=${encodeURIComponent(name)}`);
    await expect(rowOf(page, name)).toContainText("Waiting");
  }
}

export const table = (page: Page): Locator => page.getByRole("table");
export const rowOf = (page: Page, text: string): Locator =>
  table(page).locator("tbody tr").filter({ hasText: text });
export const boxOf = (page: Page, name: string): Locator =>
  page.getByRole("checkbox", { name: `Select ${name}`, exact: true });
export const bar = (page: Page): Locator => page.getByRole("region", { name: "Selected rows" });
export const tabs = (page: Page): Locator => page.getByRole("navigation", { name: "Views" });

/** The ids of the rows shown, in their order. */
export const idsShown = (page: Page): Promise<string[]> =>
  table(page)
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-row") ?? ""));

/** The first column of a CSV that the person signed in downloads. */
export async function idsDownloaded(page: Page, href: string | null): Promise<string[]> {
  const answer = await page.request.get(href ?? "");
  expect(answer.status(), await answer.text()).toBe(200);
  expect(answer.headers()["content-type"]).toContain("text/csv");
  const [, ...lines] = (await answer.text()).trim().split("\n");
  return lines.map((line) => line.split(",")[0] ?? "");
}
