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

const row = (page: Page, words: string) =>
  page.locator("[data-attention]").filter({ hasText: words });

/** An invoice over J$2,450.00 of which half came before it ran out. */
async function partPaid(page: Page, words: string) {
  await page.goto(`/b/${shop.slug}/invoices/new`);
  await page.getByLabel("Amount").fill("2450");
  await page.getByLabel("What it is for").fill(words);
  await page.getByRole("button", { name: "Create invoice for J$2,450.00" }).click();
  const open = page.getByRole("link", { name: "Open", exact: true });
  await expect(open).toBeVisible();
  const checkout = await page.context().newPage();
  await checkout.goto((await open.getAttribute("href")) ?? "");
  await checkout.getByRole("button", { name: "Pay too little" }).click();
  await checkout.getByRole("button", { name: "Expire now" }).click();
  await checkout.close();
  await expect(page.locator("[data-attention=part-paid]")).toBeVisible();
  await page.goto(`/b/${shop.slug}/attention`);
}

async function decide(page: Page, as: string, why: string) {
  const dialog = page.getByRole("dialog");
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
