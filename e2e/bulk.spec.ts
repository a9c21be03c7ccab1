import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { test } from "./alive";
import { enterShop, makeShop, type Shop } from "./shop.desk";

let shop: Shop;
test.beforeAll(async () => {
  shop = await makeShop();
});
test.beforeEach(({ page }) => enterShop(page, shop, shop));

const head = "order number;amount;currency;buyer name;description;colour";

async function bringIn(page: Page, name: string, lines: string[]) {
  await page.getByRole("link", { name: "From a CSV file" }).click();
  await expect(page.getByRole("heading", { name: "Invoices from a CSV file" })).toBeVisible();
  const buffer = Buffer.from(`\uFEFF${[head, ...lines].join("\r\n")}\r\n`);
  await page.getByLabel("Choose a CSV file").setInputFiles({ name, mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Look at the rows" }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
}

async function create(page: Page, label: string) {
  await page.getByRole("button", { name: label }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: label }).click();
}

test("bad rows are named by row and column, nothing is made before it is confirmed, and a reload loses nothing", async ({
  page,
}) => {
  await bringIn(page, "october.csv", [
    "B-1;2450,50;JMD;Keisha Brown;Two bags;red",
    "B-2;free;JMD;;Three bags;",
    'B-3;21000;sats;"Reid; Marlon";Market stall;',
    "B-1;10;JMD;;Once more;",
    "B-4;18.50;USD;;Gift box;",
  ]);
  await expect(page.getByText("3 invoices", { exact: true })).toBeVisible();
  await expect(page.getByText("colour.")).toBeVisible();
  const bad = page.locator("[data-bad-row]");
  await expect(bad).toHaveCount(2);
  await expect(bad.first()).toContainText("Row 3, amount");
  await expect(bad.first()).toContainText("Write the amount in digits");
  await expect(bad.last()).toContainText("Row 2 has the same order number");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download these rows" }).click();
  expect((await download).suggestedFilename()).toMatch(/^to-mend-/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await page.reload();
  await expect(bad).toHaveCount(2);
  await page.goto(`/b/${shop.slug}/invoices?q=B-1`);
  await expect(page.getByText("No invoice matches these filters.")).toBeVisible();
  await page.goBack();
  await create(page, "Create 3 invoices");
  await expect(page.getByText("3 of 3")).toBeVisible();
  await page.getByRole("link", { name: /^Made/ }).click();
  await page.getByRole("link", { name: "Two bags" }).click();
  await expect(page).toHaveURL(/\/invoices\/inv_/);
  await expect(page.getByText("J$2,450.50").first()).toBeVisible();
  await expect(page.getByText("Keisha Brown")).toBeVisible();

  await page.goto(`/b/${shop.slug}/invoices`);
  await bringIn(page, "october.csv", ["B-1;2450,50;JMD;Keisha Brown;Two bags;"]);
  await expect(bad).toContainText("An invoice has this order number already");
  await expect(page.getByRole("button", { name: /^Create/ })).toBeHidden();
});

test("what is no such file is refused with a sentence, and pasted rows are read too", async ({
  page,
}) => {
  await page.goto(`/b/${shop.slug}/invoices/bulk`);
  const rows = page.getByLabel("Or paste the rows here");
  const look = page.getByRole("button", { name: "Look at the rows" });
  await look.click();
  await expect(page.getByText("Choose a file, or paste its rows")).toBeVisible();
  await rows.fill("name,colour\nKeisha,red");
  await look.click();
  await expect(page.getByText(/one of them must be called amount/).first()).toBeVisible();
  await rows.fill("amount\n12");
  await look.click();
  await expect(page.getByRole("button", { name: "Create 1 invoice" })).toBeVisible();
});
