import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { test } from "./alive";
import { mailsTo } from "./mail.desk";
import { createInvoice, enterShop, makeShop, payAtCheckout, type Shop } from "./shop.desk";

let shop: Shop;
test.beforeAll(async () => {
  shop = await makeShop();
});
test.beforeEach(({ page }) => enterShop(page, shop, shop));

async function paidInvoice(page: Page, words: string, at = shop) {
  await createInvoice(page, at, { Amount: "2450", "What it is for": words });
  await payAtCheckout(page);
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

test("the claim link goes to the customer by e-mail, and not twice at once", async ({ page }) => {
  const email = `${randomUUID()}@example.com`;
  await page.goto(`/b/${shop.slug}/invoices/new`);
  await page.getByLabel("Amount").fill("2450");
  await page.getByText("More options").click();
  await page.getByLabel("Customer’s e-mail").fill(email);
  await page.getByRole("button", { name: "Create invoice for J$2,450.00" }).click();
  await payAtCheckout(page);
  await refundPart(page, "1200", "J$1,200.00");
  const link = page.getByRole("link", { name: "Open the claim page" });
  await expect(link).toBeVisible();
  const question = page.getByRole("alertdialog");
  const send = question.getByRole("button", { name: "Send the link" });
  await page.getByRole("button", { name: "Send the link by e-mail" }).click();
  await expect(question).toContainText(email);
  await send.click();
  await expect(page.getByText(`Sent to ${email}`)).toBeVisible();
  await expect(page.getByText(/sent the claim link of J\$1,200\.00/)).toBeVisible();
  const [mail = ""] = mailsTo(email);
  expect(mail).toContain((await link.getAttribute("href")) ?? "no link");
  expect(mail).toContain("Blue Mountain Coffee refunds J$1,200.00 to you: One bag was torn");
  await page.getByRole("button", { name: "Send the link again" }).click();
  await send.click();
  await expect(question).toContainText("within the last ten minutes");
  expect(mailsTo(email)).toHaveLength(1);
});

test("a second person finds what waits for approval, approves it, and it can be claimed", async ({
  page,
  isMobile,
}) => {
  const limited = await makeShop("100000");
  await page.context().clearCookies();
  await enterShop(page, limited, limited);
  await paidInvoice(page, "Above the limit", limited);
  await refundPart(page, "1200", "J$1,200.00");
  await expect(refunds(page)).toContainText("Waiting for approval");
  await expect(refunds(page)).toContainText("somebody else approves it");
  await expect(page.getByRole("button", { name: "Approve refund" })).toHaveCount(0);

  await page.context().clearCookies();
  await enterShop(page, limited, limited.manager);
  if (isMobile) await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("link", { name: /^Refunds\s*1\s*need attention/ }).click();
  await expect(page.getByRole("heading", { name: "Refunds", level: 1 })).toBeVisible();
  await expect(refunds(page)).toContainText("Above the limit");
  await expect(refunds(page)).toContainText("J$1,200.00");
  await page.getByRole("button", { name: "Approve refund" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Approve refund" }).click();
  await expect(page.getByText(/wait here for a second person/)).toBeVisible();
  await expect(refunds(page)).toContainText("Waiting to be claimed");
  await page.getByRole("link", { name: "Above the limit" }).click();
  await expect(page.getByRole("img", { name: "Claim link to scan" })).toBeVisible();
  await expect(page.getByText(/approved the refund of J\$1,200\.00/)).toBeVisible();
  await expect(page.getByRole("link", { name: /^Refunds.*need attention/ })).toHaveCount(0);
});
