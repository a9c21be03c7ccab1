import { expect, type Page } from "@playwright/test";
import { test } from "./alive";
import { createInvoice, enterShop, makeShop, type Shop } from "./shop.desk";

let shop: Shop;
test.beforeAll(async () => {
  shop = await makeShop();
});
test.beforeEach(({ page }) => enterShop(page, shop, shop));

const rows = (page: Page) => page.getByRole("table").getByRole("row");

async function openForm(page: Page) {
  await page.goto(`/b/${shop.slug}/invoices/new`);
  await expect(page.getByRole("heading", { name: "New invoice" })).toBeVisible();
}

const create = async (page: Page, amount: string, words: string) => {
  await createInvoice(page, shop, { Amount: amount, "What it is for": words });
  await expect(page.getByRole("heading", { level: 1, name: words })).toBeVisible();
};

test("an owner makes an invoice, the customer pays it, and the page says so by itself", async ({
  page,
  context,
}) => {
  await openForm(page);
  await page.getByLabel("Amount").fill("2450");
  await page.getByLabel("What it is for").fill("Two bags of Peaberry");
  await page.getByRole("button", { name: "Create invoice for J$2,450.00" }).click();
  await expect(page.getByText("Waiting", { exact: true })).toBeVisible();
  await expect(page.getByRole("img", { name: "Lightning invoice to scan" })).toBeVisible();

  const checkout = await context.newPage();
  await checkout.goto(
    (await page.getByRole("link", { name: "Open", exact: true }).getAttribute("href")) ?? "",
  );
  await checkout.getByRole("button", { name: "Pay with Lightning" }).click();
  await expect(page.getByText("Settled", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("J$2,450.00 paid")).toBeVisible();
  await expect(page.getByRole("img", { name: "Lightning invoice to scan" })).toBeHidden();

  const payments = page.getByRole("table", { name: /Payments of this invoice/ });
  await expect(payments).toContainText("Lightning");
  await expect(payments).toContainText("sats");
  await expect(payments).toContainText(/Preimage [0-9a-f]{8}… fits the hash/);
  await expect(page.getByRole("table", { name: /Taken as a sale/ })).toContainText("Sales");
  await page.goto(`/b/${shop.slug}/invoices`);
  await expect(rows(page).filter({ hasText: "Two bags of Peaberry" })).toContainText("Settled");
});

for (const amount of ["0", "-5", "1e21", " 1", "0x10", "NaN", "1.234"])
  test(`the amount ${JSON.stringify(amount)} is refused at its field and nothing is made`, {
    tag: "@once",
  }, async ({ page }) => {
    await openForm(page);
    await page.getByLabel("Amount").fill(amount);
    await page.getByRole("button", { name: /^Create invoice/ }).click();
    const field = page.getByLabel("Amount");
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(amount);
    await expect(page).toHaveURL(/\/invoices\/new$/);
  });

test("a double click and the back button are one invoice", async ({ page }) => {
  await openForm(page);
  await page.getByLabel("Amount").fill("150");
  await page.getByLabel("What it is for").fill("Pressed twice");
  await page.getByRole("button", { name: "Create invoice for J$150.00" }).dblclick();
  await expect(page.getByRole("heading", { level: 1, name: "Pressed twice" })).toBeVisible();
  const made = page.url();
  await page.goBack();
  await page.getByLabel("Amount").fill("150");
  await page.getByLabel("What it is for").fill("Pressed twice");
  await page.getByRole("button", { name: "Create invoice for J$150.00" }).click();
  await expect(page).toHaveURL(made);
  await page.goto(`/b/${shop.slug}/invoices?q=Pressed+twice`);
  await expect(rows(page).filter({ hasText: "Pressed twice" })).toHaveCount(1);
});

test("the list is filtered by its address, and an empty answer leads back", async ({ page }) => {
  await create(page, "75", "Filtered");
  await page.goto(`/b/${shop.slug}/invoices?view=waiting&q=Filtered&currency=JMD`);
  await expect(rows(page).filter({ hasText: "Filtered" })).toHaveCount(1);
  await page.goto(`/b/${shop.slug}/invoices?view=settled&q=Filtered`);
  await expect(page.getByText("No invoice matches these filters.")).toBeVisible();
  await page.getByRole("link", { name: "Show all invoices" }).click();
  await expect(rows(page).filter({ hasText: "Filtered" })).toHaveCount(1);
});

test("voiding asks first, says whether it can be undone, and goes through BTCPay", async ({
  page,
}) => {
  await create(page, "90", "To be voided");
  await page.getByRole("button", { name: "Void invoice" }).click();
  const question = page.getByRole("alertdialog");
  await expect(question).toContainText("will not go back");
  await question.getByRole("button", { name: "Void invoice" }).click();
  await expect(page.getByText("Voided", { exact: true })).toBeVisible();
  await expect(page.getByText(/voided it/)).toBeVisible();
});

test("a note says who wrote it and when, on every open page of the invoice", async ({
  page,
  context,
}) => {
  await create(page, "700", "Beans with a note");
  const other = await context.newPage();
  await other.goto(page.url());
  await page.getByRole("button", { name: "Add a note" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a note" });
  await dialog.getByRole("button", { name: "Add the note" }).click();
  await expect(dialog.getByLabel("Note", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await dialog
    .getByLabel("Note", { exact: true })
    .fill("Comes back at noon.\nPays the rest in cash.");
  await dialog.getByRole("button", { name: "Add the note" }).click();
  await expect(dialog).toBeHidden();
  for (const one of [page, other]) {
    const entry = one.getByRole("listitem").filter({ hasText: "Comes back at noon." });
    await expect(entry).toContainText("Owner noted");
    await expect(entry.locator("time")).toBeVisible();
  }
  await other.close();
});

test("an invoice is made once more, with another order number", async ({ page }) => {
  await createInvoice(page, shop, { Amount: "1234.50", "What it is for": "The usual" });
  const first = page.url();
  await page.getByRole("link", { name: "Duplicate" }).click();
  await expect(page.getByLabel("Amount")).toHaveValue("1234.50");
  await expect(page.getByLabel("What it is for")).toHaveValue("The usual");
  await page.getByRole("button", { name: "Create invoice for J$1,234.50" }).click();
  await expect(page).toHaveURL(/\/invoices\/inv_/);
  expect(page.url()).not.toBe(first);
  await expect(page.getByRole("heading", { level: 1, name: "The usual" })).toBeVisible();
});
