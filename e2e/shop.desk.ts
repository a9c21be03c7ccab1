import { expect, type Page } from "@playwright/test";
import { prepare, type SignIn, signIn } from "./backstage";

export type Shop = SignIn & { slug: string; merchantId: string; manager: SignIn };

/** A business with its people and its store; a limit of its refunds is in minor units. */
export const makeShop = (...limit: string[]) => prepare<Shop>("shop", ...limit);

/** Signs in and ends at the list of invoices. */
export async function enterShop(page: Page, { slug }: Shop, who: SignIn): Promise<void> {
  await signIn(page, who, `/b/${slug}/invoices`);
  await expect(page.getByRole("heading", { name: "Invoices", level: 1 })).toBeVisible();
}

/** Fills in the form of a new invoice and ends on its page. */
export async function createInvoice(page: Page, { slug }: Shop, wish: Record<string, string>) {
  await page.goto(`/b/${slug}/invoices/new`);
  for (const [label, text] of Object.entries(wish)) await page.getByLabel(label).fill(text);
  await page.getByRole("button", { name: /^Create invoice for/ }).click();
  await expect(page).toHaveURL(/\/invoices\/inv_/);
}

/** Closes a page once it has arrived: one that is closed on its way may never be gone. */
export async function leave(page: Page): Promise<void> {
  await page.waitForLoadState();
  await page.close();
}

/** The customer pays the invoice on the page at the store's checkout, and the page says so. */
export async function payAtCheckout(page: Page): Promise<void> {
  const open = page.getByRole("link", { name: "Open", exact: true });
  await expect(open).toBeVisible();
  const checkout = await page.context().newPage();
  await checkout.goto((await open.getAttribute("href")) ?? "");
  await checkout.getByRole("button", { name: "Pay with Lightning" }).click();
  await expect(page.getByText("Settled", { exact: true }).first()).toBeVisible();
  await leave(checkout);
}
