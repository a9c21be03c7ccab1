import { expect, type Page } from "@playwright/test";
import { test } from "./alive";
import { prepare, signIn } from "./backstage";
import { freshStore } from "./main-job.desk";

type Shop = { slug: string; password: string; owner: string; cashier: string };
let shop: Shop;

test.beforeEach(async () => {
  shop = await prepare("first-run");
});

const home = () => `/b/${shop.slug}`;
const as = (page: Page, email: string) => signIn(page, { ...shop, email }, home());
const panel = (page: Page) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name: "First steps" }) });
const step = (page: Page, title: string) =>
  panel(page).getByRole("listitem").filter({ hasText: title });

async function showsHome(page: Page): Promise<void> {
  await page.goto(home());
  await expect(page.getByRole("heading", { level: 1, name: /is in order/ })).toBeVisible();
}

test("an owner is led from an empty business to an invoice, and each step is ticked by what is true", async ({
  page,
}) => {
  await as(page, shop.owner);
  const steps = panel(page);
  await expect(steps).toContainText("1 of 4 done");
  await expect(steps.getByRole("listitem")).toHaveCount(4);
  await expect(step(page, "Invite your team")).toContainText("done");
  const first = step(page, "Connect BTCPay");
  await expect(first).toHaveAttribute("aria-current", "step");
  await expect(first).toContainText("until one is connected, invoices wait");

  const { apiKey } = await freshStore(page, shop.slug);
  await first.getByRole("link", { name: "Connect a store" }).click();
  await expect(page).toHaveURL(/\/settings\/connect$/);
  await page.getByLabel("API key").fill(apiKey);
  await page.getByRole("button", { name: "Connect the store" }).click();
  await expect(page.getByText("Registered", { exact: true })).toBeVisible();
  await showsHome(page);
  await expect(steps).toContainText("2 of 4 done");
  await expect(first).toContainText("done");
  await expect(first).not.toHaveAttribute("aria-current");

  const next = step(page, "Create the first invoice");
  await expect(next).toHaveAttribute("aria-current", "step");
  await next.getByRole("link", { name: "Create invoice" }).click();
  await page.getByLabel("Amount").fill("2450");
  await page.getByRole("button", { name: "Create invoice for J$2,450.00" }).click();
  await expect(page.getByText("Waiting", { exact: true })).toBeVisible();
  await showsHome(page);
  await expect(steps).toContainText("3 of 4 done");
  await expect(next).toContainText("done");
  const bar = steps.getByRole("progressbar", { name: "First steps" });
  await expect(bar).toHaveAttribute("aria-valuenow", "3");
  await step(page, "Take the first payment")
    .getByRole("link", { name: "Open the invoices" })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: /^Invoices/ })).toBeVisible();
});

test("hidden stays hidden for who hid it, and for nobody else at the same till", async ({
  page,
}) => {
  await as(page, shop.owner);
  await expect(panel(page)).toBeVisible();
  await page.getByRole("button", { name: "Hide the first steps" }).click();
  await expect(panel(page)).toBeHidden();
  await page.reload();
  await showsHome(page);
  await expect(panel(page)).toBeHidden();

  const { cookies } = await page.context().storageState();
  await page
    .context()
    .clearCookies({ name: cookies.find(({ name }) => name.endsWith("flash-session"))?.name ?? "" });
  await as(page, shop.cashier);
  await expect(panel(page)).toContainText("0 of 2 done");
  await expect(panel(page).getByRole("listitem")).toHaveCount(2);
  await expect(step(page, "Connect BTCPay")).toHaveCount(0);
  await page.getByRole("button", { name: "Hide the first steps" }).click();
  await expect(panel(page)).toBeHidden();
});
