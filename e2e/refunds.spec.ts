import { execFileSync } from "node:child_process";
import { expect, type Page, test } from "@playwright/test";

type Shop = { slug: string; email: string; password: string };
let shop: Shop;

test.beforeAll(() => {
  const args = ["--conditions=react-server", "--import", "tsx", "e2e/invoices.shop.ts"];
  const said = execFileSync(process.execPath, args, { encoding: "utf8" });
  shop = JSON.parse(said.trim().split("\n").at(-1) ?? "");
});

test.beforeEach(async ({ page }) => {
  await page.goto(`/login?next=/b/${shop.slug}/invoices`);
  await page.getByLabel("E-mail").fill(shop.email);
  await page.getByRole("textbox", { name: "Password" }).fill(shop.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Invoices", level: 1 })).toBeVisible();
});

async function paidInvoice(page: Page, words: string) {
  await page.goto(`/b/${shop.slug}/invoices/new`);
  await page.getByLabel("Amount").fill("2450");
  await page.getByLabel("What it is for").fill(words);
  await page.getByRole("button", { name: "Create invoice for J$2,450.00" }).click();
  const open = page.getByRole("link", { name: "Open", exact: true });
  await expect(open).toBeVisible();
  const checkout = await page.context().newPage();
  await checkout.goto((await open.getAttribute("href")) ?? "");
  await checkout.getByRole("button", { name: "Pay with Lightning" }).click();
  await expect(page.getByText("Settled", { exact: true }).first()).toBeVisible();
  await checkout.close();
}

const refunds = (page: Page) => page.locator("[data-refund]");
const dialog = (page: Page) => page.getByRole("dialog", { name: "Refund this invoice" });

async function openForm(page: Page) {
  await page.getByRole("button", { name: "Refund", exact: true }).click();
  await expect(dialog(page)).toContainText("Can be refunded");
}

async function refundPart(page: Page, amount: string, said: string) {
  await openForm(page);
  await dialog(page).getByText("A part of it").click();
  await dialog(page).getByLabel("Amount").fill(amount);
  await dialog(page).getByLabel("Why").fill("One bag was torn");
  await dialog(page)
    .getByRole("button", { name: `Refund ${said}` })
    .click();
}

test("a part goes back: claimed by the customer, and the page says so by itself", async ({
  page,
  context,
}) => {
  await paidInvoice(page, "Two bags, one torn");
  await refundPart(page, "1200", "J$1,200.00");
  await expect(refunds(page)).toContainText("Waiting to be claimed");
  await expect(page.getByRole("img", { name: "Claim link to scan" })).toBeVisible();
  const claim = await context.newPage();
  const link = page.getByRole("link", { name: "Open the claim page" });
  await claim.goto((await link.getAttribute("href")) ?? "");
  await claim.getByLabel("Lightning invoice or bitcoin address").fill("keisha@example.com");
  await claim.getByRole("button", { name: "Claim" }).press("Enter");
  await expect(claim.getByText("Your claim was recorded.")).toBeVisible();
  await expect(refunds(page)).toContainText("Refunded");
  await expect(page.getByText("J$1,200.00 refunded")).toBeVisible();
  await expect(page.getByRole("img", { name: "Claim link to scan" })).toBeHidden();
  await expect(page.getByRole("table", { name: /Refund paid/ })).toContainText("Bitcoin at BTCPay");
});

test("more than is left is refused at its field, and nothing is made", async ({ page }) => {
  await paidInvoice(page, "Too much asked back");
  await refundPart(page, "2450.01", "J$2,450.01");
  const field = dialog(page).getByLabel("Amount");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toBeFocused();
  await expect(dialog(page)).toContainText(
    "At most J$2,450.00 of this invoice can still be refunded.",
  );
  await expect(refunds(page)).toHaveCount(0);
});

test("straight to a Lightning address, the rest cancelled, and refunded again", async ({
  page,
}) => {
  await paidInvoice(page, "Sent straight back");
  await openForm(page);
  await dialog(page).getByText("A part of it").click();
  await dialog(page).getByLabel("Amount").fill("450");
  await dialog(page).getByLabel("Why").fill("Wrong size");
  await dialog(page).getByText("A Lightning address or invoice").click();
  await dialog(page).getByRole("button", { name: "Refund J$450.00" }).click();
  const place = dialog(page).getByLabel("Lightning address or invoice", { exact: true });
  await expect(place).toHaveAttribute("aria-invalid", "true");
  await place.fill("keisha@example.com");
  await dialog(page).getByRole("button", { name: "Refund J$450.00" }).click();
  await expect(refunds(page)).toContainText("Refunded");

  await openForm(page);
  await dialog(page).getByLabel("Why").fill("All of it");
  await dialog(page).getByRole("button", { name: "Refund J$2,000.00" }).click();
  await expect(refunds(page).first()).toContainText("Waiting to be claimed");
  await expect(page.getByRole("button", { name: "Refund", exact: true })).toBeHidden();
  await page.getByRole("button", { name: "Cancel refund" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Cancel refund" }).click();
  await expect(refunds(page).first()).toContainText("Cancelled");
  await expect(page.getByRole("button", { name: "Refund", exact: true })).toBeVisible();
});
