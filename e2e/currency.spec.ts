import { expect, type Page } from "@playwright/test";
import { test } from "./alive";
import { prepare, type SignIn, signIn } from "./backstage";
import { payAtCheckout } from "./shop.desk";

let shop: SignIn & { slug: string };
test.beforeAll(async () => {
  shop = await prepare("shop");
});

const besideSats = /≈ .+ sats at J\$[\d,.]+ per bitcoin, /;

/** Chooses in the user menu what stands beside amounts. */
async function show(page: Page, currency: string, isMobile: boolean): Promise<void> {
  if (isMobile) await page.getByRole("button", { name: "More", exact: true }).click();
  await page
    .getByRole("button", { name: /Your menu/ })
    .last()
    .click();
  await page.getByRole("menuitem", { name: currency, exact: true }).click();
  await expect(page.getByRole("menu")).toBeHidden();
  if (isMobile) {
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  }
}

async function create(page: Page, amount: string, words: string): Promise<void> {
  await page.goto(`/b/${shop.slug}/invoices/new`);
  await page.getByLabel("Amount").fill(amount);
  await page.getByLabel("What it is for").fill(words);
  await page.getByRole("button", { name: /^Create invoice for/ }).click();
  await expect(page.getByText("Waiting", { exact: true })).toBeVisible();
}

test("what stands beside an amount changes while it is typed, and what is sent does not", async ({
  page,
  isMobile,
}) => {
  await signIn(page, shop, `/b/${shop.slug}/invoices`);
  await create(page, "100", "The first rate");
  await page.goto(`/b/${shop.slug}/invoices/new`);
  const amount = page.getByLabel("Amount");
  await amount.fill("2450.5");
  await page.getByLabel("What it is for").fill("Byte for byte");
  await expect(page.getByText(/^About .+ sats\. BTCPay sets the rate/)).toBeVisible();
  await show(page, "Sats", isMobile);
  await expect(page.getByText(besideSats)).toBeVisible();
  await expect(amount).toHaveValue("2450.5");
  for (const currency of ["US dollars", "Jamaican dollars", "Nothing", "Sats"]) {
    await show(page, currency, isMobile);
    await expect(amount).toHaveValue("2450.5");
    await expect(page.getByLabel("What it is for")).toHaveValue("Byte for byte");
  }
  await expect(page.getByText(besideSats)).toBeVisible();

  const sent = page.waitForRequest(
    (request) =>
      request.method() === "POST" && (request.postData() ?? "").includes("Byte for byte"),
  );
  await page.getByRole("button", { name: "Create invoice for J$2,450.50" }).click();
  expect((await sent).postData()).toMatch(/"amount":"2450\.5"|name="[^"]*amount"\s+2450\.5\s/);
  await expect(page.getByRole("heading", { level: 1, name: "Byte for byte" })).toContainText(
    "2,450.50",
  );
});

test("the choice stays, on the invoice and on the home page, until it is taken back", async ({
  page,
  isMobile,
}) => {
  await signIn(page, shop, `/b/${shop.slug}/invoices`);
  await create(page, "600", "Shown in sats");
  const invoice = page.url();
  await payAtCheckout(page);

  await expect(page.getByText(besideSats)).toHaveCount(0);
  await show(page, "Sats", isMobile);
  await expect(page.getByText(besideSats)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("600.00");
  await page.goto(`/b/${shop.slug}`);
  const sales = page.locator("dl > div").filter({ hasText: "Sales in 28 days" });
  await expect(sales).toContainText("600.00");
  await expect(sales).toContainText(besideSats);

  await show(page, "Nothing", isMobile);
  await expect(sales).not.toContainText("≈");
  await page.goto(invoice);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("600.00");
  await expect(page.getByText(besideSats)).toHaveCount(0);
});
