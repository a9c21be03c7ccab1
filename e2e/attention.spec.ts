import { expect, type Page } from "@playwright/test";
import { test } from "./alive";
import { createInvoice, enterShop, leave, makeShop, type Shop } from "./shop.desk";

let shop: Shop;
test.beforeAll(async () => {
  shop = await makeShop();
});
test.beforeEach(({ page }) => enterShop(page, shop, shop));

const row = (page: Page, words: string) =>
  page.locator("[data-attention]").filter({ hasText: words });

/** An invoice over J$2,450.00 of which half came before it ran out. */
async function partPaid(page: Page, words: string) {
  await createInvoice(page, shop, { Amount: "2450", "What it is for": words });
  const open = page.getByRole("link", { name: "Open", exact: true });
  await expect(open).toBeVisible();
  const checkout = await page.context().newPage();
  await checkout.goto((await open.getAttribute("href")) ?? "");
  await checkout.getByRole("button", { name: "Pay too little" }).click();
  await checkout.getByRole("button", { name: "Expire now" }).click();
  await leave(checkout);
  await expect(page.locator("[data-attention=part-paid]")).toBeVisible();
  await page.goto(`/b/${shop.slug}/attention`);
}

async function decide(page: Page, as: string, why: string) {
  const dialog = page.getByRole("dialog", { name: /\?$/ });
  await dialog.getByRole("button", { name: as }).click();
  await expect(dialog.getByLabel("Why")).toHaveAttribute("aria-invalid", "true");
  await dialog.getByLabel("Why").fill(why);
  await dialog.getByRole("button", { name: as }).click();
  await expect(dialog).toBeHidden();
}

test("the rest is asked for, comes, and the first invoice is accepted with a reason", async ({
  page,
  context,
}) => {
  const words = "Two bags, half paid";
  await partPaid(page, words);
  await row(page, words).getByRole("button", { name: "Ask for the rest" }).click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: /^Ask for J\$1,2/ })
    .click();
  await expect(row(page, words).getByText("The rest is asked for.")).toBeVisible();
  await expect(row(page, words).getByRole("button", { name: "Copy the pay link" })).toBeVisible();
  const mail = row(page, words).getByRole("link", { name: "E-mail the pay link" });
  const link = new URL((await mail.getAttribute("href")) ?? "").searchParams.get("body") ?? "";
  const checkout = await context.newPage();
  await checkout.goto(link);
  await checkout.getByRole("button", { name: "Pay with Lightning" }).click();
  await expect(row(page, words).getByText("The rest came.")).toBeVisible();
  await row(page, words).getByRole("button", { name: "Accept as paid" }).click();
  await decide(page, "Accept as paid", "Both parts came");
  await expect(row(page, words)).toBeHidden();
  await page.getByRole("link", { name: "Resolved" }).click();
  await expect(row(page, words)).toContainText("Accepted as paid");
  await expect(row(page, words)).toContainText("Both parts came");
});

test("what is left as it is says who and why, and stays resolved", async ({ page }) => {
  const words = "Left over from the market";
  await partPaid(page, words);
  await row(page, words).getByRole("button", { name: "Leave as it is" }).click();
  await decide(page, "Leave as it is", "Paid the rest in cash");
  await expect(row(page, words)).toBeHidden();
  await page.reload();
  await expect(row(page, words)).toBeHidden();
  await page.goto(`/b/${shop.slug}/attention?view=resolved`);
  await expect(row(page, words)).toContainText("Paid the rest in cash");
});
