import { expect, type Page } from "@playwright/test";
import { test } from "./alive";
import { enterAs } from "./main-job.desk";

const sectionOf = (page: Page, title: string) =>
  page
    .locator("section")
    .filter({ has: page.getByRole("heading", { level: 2, name: title, exact: true }) })
    .first();

test.beforeEach(async ({ page }) => {
  await enterAs(page, "Flash admin", "/admin/system/components");
});

test("the sample list has its views, is picked from and looked into", async ({ page }) => {
  const list = sectionOf(page, "A list and its tools");
  const table = list.getByRole("table", { name: "Invoices to pick and to look into" });
  await expect(table.locator("tbody tr")).toHaveCount(6);
  const views = list.getByRole("navigation", { name: "Saved views" });
  await views.getByRole("link", { name: "Part paid" }).click();
  await expect(page).toHaveURL(/state=warn/);
  await expect(table.locator("tbody tr")).toHaveCount(1);

  await list.getByRole("checkbox", { name: "Select Monthly beans", exact: true }).check();
  const bar = page.getByRole("region", { name: "Selected rows" });
  await expect(bar).toContainText("1 selected");
  await bar.getByRole("button", { name: "Say which" }).click();
  await expect(page.getByText("Selected", { exact: true })).toBeVisible();
  await bar.getByRole("button", { name: "Clear the selection" }).click();
  await expect(bar).toBeHidden();

  await table.getByRole("link", { name: "Monthly beans" }).click();
  const peek = page.getByRole("dialog").filter({ hasText: "Part paid" });
  await expect(peek).toContainText("J$12,600.00");
  await page.keyboard.press("Escape");
  await expect(peek).toBeHidden();
});

test("the palette opens, and every state of a refund is there", async ({ page }) => {
  await page.getByRole("button", { name: "Command palette" }).click();
  const palette = page.getByRole("dialog", { name: "Search or do something" });
  await expect(palette.getByRole("option").filter({ hasText: "Businesses" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();

  const refunds = sectionOf(page, "Refunds of an invoice").locator("[data-refund]");
  const states = await refunds.evaluateAll((rows) =>
    rows.map((row) => row.getAttribute("data-refund")),
  );
  expect(states.sort()).toEqual([
    ...["awaiting-approval", "cancelled", "claimed", "expired", "failed"],
    ...["in-flight", "open", "paid", "requested"],
  ]);
});

test("sample first steps can be put away", async ({ page }) => {
  const steps = sectionOf(page, "Palette and first steps");
  await expect(steps.getByRole("progressbar", { name: "First steps" })).toHaveCount(2);
  await steps.getByRole("button", { name: "Hide the first steps" }).first().click();
  await expect(steps.getByRole("progressbar", { name: "First steps" })).toHaveCount(0);
});
