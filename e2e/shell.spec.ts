import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { test } from "./alive";
import { speak } from "./language.desk";
import { enterAs } from "./main-job.desk";
import { shop } from "./routes.desk";

const palette = (page: Page) => page.getByRole("dialog", { name: "Search or do something" });

async function openPalette(page: Page): Promise<void> {
  await page.getByRole("button", { name: /Search or do something/ }).click();
  await expect(palette(page).getByRole("combobox")).toBeFocused();
}

test("the palette finds an invoice by a piece of its order number and opens it", async ({
  page,
}) => {
  await enterAs(page, "Owner", `${shop}/invoices?view=settled`);
  const number = await page
    .getByRole("row")
    .filter({ hasText: /CJ-\d+/ })
    .first()
    .innerText()
    .then((text) => /CJ-\d+/.exec(text)?.[0] ?? "");
  expect(number).not.toBe("");
  await openPalette(page);
  await page.keyboard.type(number.slice(1).toLowerCase());
  const hit = palette(page).getByRole("option").filter({ hasText: number });
  await expect(hit.first()).toBeVisible();
  await expect(palette(page).getByRole("option").first()).toHaveAttribute("data-highlighted", /.*/);
  await hit.first().click();
  await expect(page).toHaveURL(/\/invoices\/inv_/);
});

test("the palette acts by permission: a cashier makes invoices and exports nothing", async ({
  page,
}) => {
  await enterAs(page, "Cashier", shop);
  await openPalette(page);
  const options = palette(page).getByRole("option");
  await expect(options.filter({ hasText: "Create invoice" })).toBeVisible();
  await expect(options.filter({ hasText: "Export" })).toHaveCount(0);
  await expect(options.filter({ hasText: "Hold a Flashcard" })).toHaveCount(0);
  await expect(options.filter({ hasText: "Ledger" })).toHaveCount(0);
  await page.keyboard.type("crear zzz");
  await expect(palette(page).getByText(/Nothing holds “crear zzz”/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(palette(page)).toBeHidden();
});

test("a Flashcard is held from the palette, and the message undoes it", async ({ page }) => {
  await enterAs(page, "Flash admin", "/b/all/cards?view=working");
  const number = await page
    .getByRole("row")
    .filter({ hasText: /FC-\d{4}-\d{4}/ })
    .first()
    .innerText()
    .then((text) => /FC-\d{4}-\d{4}/.exec(text)?.[0] ?? "");
  await openPalette(page);
  await page.keyboard.type("freeze");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: /Number or holder/ })).toBeFocused();
  await page.keyboard.type(number);
  const hit = page.getByRole("option").filter({ hasText: number });
  await expect(hit).toBeVisible();
  await hit.click();
  await page.getByLabel("Why").fill("Lost, the holder called");
  await page.getByRole("button", { name: "Hold card" }).click();
  await expect(page.getByText(`${number} is on hold`)).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(`${number} pays again`)).toBeVisible();
});

test("keys lead everywhere: g i, n i, /, ?, j and k", async ({ page }) => {
  await enterAs(page, "Owner", shop);
  await page.locator("h1").first().waitFor();
  await expect(async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("i");
    await expect(page).toHaveURL(/\/invoices$/, { timeout: 1000 });
  }).toPass();
  await expect(page.getByRole("table")).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(page.locator("[data-row-link]").nth(1)).toBeFocused();
  await page.keyboard.press("k");
  await expect(page.locator("[data-row-link]").first()).toBeFocused();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("?");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.locator("h1").first().click();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("n");
  await page.keyboard.press("i");
  await expect(page).toHaveURL(/\/invoices\/new$/);
});

test("last month is exported from the palette", async ({ page }) => {
  await enterAs(page, "Owner", shop);
  await openPalette(page);
  await page.keyboard.type("export invoices");
  const download = page.waitForEvent("download");
  await palette(page).getByRole("option").filter({ hasText: "Export invoices of" }).click();
  const file = readFileSync((await (await download).path()) ?? "", "utf8");
  expect(file.split("\n")[0]).toContain("invoice");
});

test("the period is the address: presets, own days, comparison and the zone", async ({ page }) => {
  await enterAs(page, "Owner", `${shop}?asset=JMD%2F2`);
  const button = page.getByRole("button", { name: /Period/ });
  await expect(button).toContainText("28 days");
  await button.click();
  const panel = page.getByRole("dialog", { name: "Period" });
  await expect(panel).toContainText("Days begin at midnight, Jamaica time.");
  await panel.getByRole("link", { name: "This month" }).click();
  await expect(page).toHaveURL(/period=month/);
  await expect(page).toHaveURL(/asset=JMD/);
  await expect(page.getByRole("link", { name: "Sales this month" })).toBeVisible();
  await button.click();
  await panel.getByRole("link", { name: "The year before" }).click();
  await expect(page).toHaveURL(/compare=year/);
  await panel.getByLabel("First day").fill("2026-02-09");
  await panel.getByLabel("Last day").fill("2026-02-03");
  await expect(panel.getByRole("alert")).toContainText("The last day comes before the first");
  await expect(panel.getByRole("button", { name: "Show these days" })).toBeDisabled();
  await panel.getByLabel("Last day").fill("2026-02-10");
  await panel.getByRole("button", { name: "Show these days" }).click();
  await expect(page).toHaveURL(/from=2026-02-09&to=2026-02-10/);
  await expect(button).toContainText("9");
});

test("the language changes at once, everywhere, and stays", async ({ page, isMobile }) => {
  await enterAs(page, "Owner", `${shop}/invoices`);
  const menu = async (name: RegExp) => {
    if (isMobile) await page.getByRole("button", { name: /^(More|Más)$/ }).click();
    await page.getByRole("button", { name }).last().click();
  };
  await menu(/Your menu/);
  await page.getByRole("menuitem", { name: "Español" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "es-419");
  if (isMobile) await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { level: 1, name: "Facturas" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "es-419");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Facturas" })).toBeVisible();
  await expect(page).toHaveTitle(/Facturas/);
});

test("a refusal of the server is said in the reader's language", async ({ page }) => {
  await speak(page, "es-419");
  await enterAs(page, "Owner", `${shop}/invoices/new`);
  await page.locator('input[name="amount"]').fill("-5");
  await page.getByRole("button", { name: /Crear factura/ }).click();
  const field = page.locator('input[name="amount"]');
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("-5");
  await expect(page.locator("form")).not.toContainText(/nothing was changed|amount/i);
});
