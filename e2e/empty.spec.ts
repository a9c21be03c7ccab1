import { expect, type Page } from "@playwright/test";
import { test } from "./alive";
import { prepare, signIn } from "./backstage";

type Role = "owner" | "accountant" | "cashier";
type Shop = { slug: string; password: string; people: Record<Role, string> };
let shop: Shop;

test.beforeAll(async () => {
  shop = await prepare("empty");
});

const home = () => `/b/${shop.slug}`;
const as = (page: Page, role: Role) => signIn(page, { ...shop, email: shop.people[role] }, home());
const empties = (page: Page) => page.locator("main [data-empty]");

/** Everything empty on a page says a sentence and offers at most one thing, which this reader may do. */
async function teaches(page: Page, path: string): Promise<void> {
  await page.goto(`${home()}${path}`);
  await expect(empties(page).first()).toBeVisible();
  for (const empty of await empties(page).all()) {
    await expect(empty.locator("p")).toHaveText(/\p{L}.*\.$/u);
    const acts = empty.locator("a, button");
    expect(await acts.count(), `${path}: ${await empty.innerText()}`).toBeLessThanOrEqual(1);
    const href = (await acts.count()) > 0 && (await acts.first().getAttribute("href"));
    if (href) expect((await page.request.get(href)).status(), `${path} to ${href}`).toBe(200);
  }
}

const seen: Record<Role, string[]> = {
  owner: [
    "",
    "/invoices",
    "/attention",
    "/requests",
    "/buttons",
    "/cards",
    "/rewards",
    "/ledger",
    "/settings",
  ],
  accountant: ["", "/invoices", "/cards", "/rewards", "/ledger", "/explain/cards"],
  cashier: ["", "/invoices", "/rewards", "/explain/sales"],
};
for (const [role, paths] of Object.entries(seen) as [Role, string[]][])
  test(`what is empty tells the ${role} what will be there, and what to do about it`, async ({
    page,
  }) => {
    await as(page, role);
    for (const path of paths) await teaches(page, path);
  });

test("only who may create an invoice is asked to, and is led there", async ({ page, context }) => {
  await as(page, "accountant");
  await page.goto(`${home()}/invoices`);
  await expect(empties(page)).toContainText("managers and cashiers of a Business create them");
  await expect(empties(page).getByRole("link")).toHaveCount(0);

  await context.clearCookies();
  await as(page, "owner");
  await page.goto(`${home()}/invoices`);
  await empties(page).getByRole("link", { name: "Create invoice" }).click();
  await expect(page).toHaveURL(/\/invoices\/new$/);
  await page.goto(`${home()}/settings`);
  await expect(empties(page)).toContainText("invoices wait");
  await empties(page).getByRole("link", { name: "Connect a store" }).click();
  await expect(page).toHaveURL(/\/settings\/connect$/);
});

test("a search that finds nothing is left by one press", async ({ page }) => {
  await as(page, "owner");
  await page.goto(`${home()}/invoices?q=nothing-like-this`);
  await expect(empties(page)).toContainText("No invoice matches these filters.");
  await empties(page).getByRole("link", { name: "Show all invoices" }).click();
  await expect(empties(page)).toContainText("Invoices appear here");
});
