import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { test } from "./alive";
import { prepare, type SignIn, signIn } from "./backstage";
import { payAtCheckout } from "./shop.desk";

let shop: SignIn & { slug: string };

test.beforeAll(async () => {
  shop = await prepare("shop");
});

test.beforeEach(async ({ page }) => {
  await signIn(page, shop, `/b/${shop.slug}/settings`);
  await expect(page.getByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
});

async function register(page: Page) {
  const panel = page.locator("section").filter({ has: page.getByText("Receipts and GCT") });
  await panel.getByRole("button", { name: /Fill in|Change/ }).click();
  const dialog = page.getByRole("dialog", { name: "Receipts and GCT" });
  await dialog.getByLabel("TRN", { exact: true }).fill("12345678");
  await dialog.getByLabel("GCT registration number").fill("001-234-567");
  await dialog.getByLabel("Address", { exact: true }).fill("12 Main Street\nNegril");
  await dialog.getByRole("button", { name: "Save changes" }).click();
  const trn = dialog.getByLabel("TRN", { exact: true });
  await expect(trn).toHaveAttribute("aria-invalid", "true");
  await expect(dialog).toContainText("A TRN has 9 digits, like 123-456-789");
  await trn.fill("123 456 789");
  await dialog.getByRole("button", { name: "Save changes" }).click();
  await expect(dialog).toBeHidden();
  await expect(panel).toContainText("123-456-789");
}

async function sell(page: Page, words: string) {
  await page.goto(`/b/${shop.slug}/invoices/new`);
  await page.getByLabel("Amount").fill("2450");
  await page.getByLabel("What it is for").fill(words);
  await page.getByRole("button", { name: "Create invoice for J$2,450.00" }).click();
  await payAtCheckout(page);
}

async function refundPart(page: Page) {
  await page.getByRole("button", { name: "Refund", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Refund this invoice" });
  await dialog.getByText("A part of it").click();
  await dialog.getByLabel("Amount").fill("450");
  await dialog.getByLabel("Why").fill("Wrong size");
  await dialog.getByText("A Lightning address or invoice").click();
  await dialog
    .getByLabel("Lightning address or invoice", { exact: true })
    .fill("keisha@example.com");
  await dialog.getByRole("button", { name: "Refund J$450.00" }).click();
}

test("a sale becomes a tax invoice, a refund its credit note, and the month's GCT adds up", async ({
  page,
  browser,
}) => {
  await register(page);
  await sell(page, "Two bags of coffee");
  const written = page.locator("[data-receipt]");
  await expect(written).toContainText("Tax Invoice 000001");
  await refundPart(page);
  await expect(written.last()).toContainText("Credit note CN-000001");

  await page.getByRole("link", { name: "Tax Invoice 000001" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tax Invoice 000001");
  const paper = page.getByRole("article");
  for (const words of ["TRN 123-456-789", "GCT 15 %", "J$319.57", "J$2,130.43", "J$2,450.00"])
    await expect(paper).toContainText(words);
  const href = await page.getByRole("link", { name: "Open to print" }).getAttribute("href");

  const customer = await (await browser.newContext()).newPage();
  await customer.goto(new URL(href ?? "", page.url()).href);
  await expect(customer.getByRole("heading", { level: 1 })).toContainText("Tax Invoice");
  await expect(customer.getByRole("article")).toContainText("Two bags of coffee");
  await expect(customer.getByRole("button", { name: "Print" })).toBeVisible();
  const coming = customer.waitForEvent("download");
  await customer.getByRole("link", { name: "PDF" }).click();
  const pdf = readFileSync(await (await coming).path());
  expect(pdf.subarray(0, 8).toString()).toBe("%PDF-1.7");
  expect(pdf.length).toBeLessThan(20_000);
  await customer.context().close();

  await page.goto(`/b/${shop.slug}/receipts/tax`);
  await expect(page.locator('[data-sum="tax"] td').last()).toHaveText("J$260.87");
  await expect(page.locator('[data-sum="total"] td').last()).toHaveText("J$2,000.00");
  await page.getByRole("link", { name: "The 2 documents behind it" }).click();
  await page.getByRole("link", { name: "Credit notes", exact: true }).click();
  await expect(page.getByRole("link", { name: "CN-000001" })).toBeVisible();
  await expect(page.getByRole("link", { name: "000001", exact: true })).toHaveCount(0);
});

test("an address that nobody was given opens nothing, and says so without a script", async ({
  browser,
  page,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  for (const path of [
    `/receipt/${"0".repeat(26)}`,
    "/pay/no-such-code",
    "/pay/no-such-code/stop",
  ]) {
    const answer = await plain.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(plain.getByText("Copy the whole link, or ask the business for it.")).toBeVisible();
  }
  await context.close();
  expect((await page.request.get(`/receipt/${"0".repeat(26)}/pdf`)).status()).toBe(404);
});
