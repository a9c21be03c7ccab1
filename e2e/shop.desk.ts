import { execFileSync } from "node:child_process";
import { expect, type Page } from "@playwright/test";

export type SignIn = { email: string; password: string };
export type Shop = SignIn & { slug: string; merchantId: string; manager: SignIn };

/** A business with its people and its store, made in a process that may touch the database. */
export function makeShop(...args: string[]): Shop {
  const script = ["--conditions=react-server", "--import", "tsx", "e2e/invoices.shop.ts", ...args];
  const said = execFileSync(process.execPath, script, { encoding: "utf8" });
  return JSON.parse(said.trim().split("\n").at(-1) ?? "") as Shop;
}

/** Signs in and ends at the list of invoices. */
export async function enterShop(page: Page, { slug }: Shop, who: SignIn): Promise<void> {
  await page.goto(`/login?next=/b/${slug}/invoices`);
  await page.getByLabel("E-mail").fill(who.email);
  await page.getByRole("textbox", { name: "Password" }).fill(who.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Invoices", level: 1 })).toBeVisible();
}

/** Fills in the form of a new invoice and ends on its page. */
export async function createInvoice(page: Page, { slug }: Shop, wish: Record<string, string>) {
  await page.goto(`/b/${slug}/invoices/new`);
  for (const [label, text] of Object.entries(wish)) await page.getByLabel(label).fill(text);
  await page.getByRole("button", { name: /^Create invoice for/ }).click();
  await expect(page).toHaveURL(/\/invoices\/inv_/);
}

/** The customer pays the invoice on the page at the store's checkout, and the page says so. */
export async function payAtCheckout(page: Page): Promise<void> {
  const open = page.getByRole("link", { name: "Open", exact: true });
  await expect(open).toBeVisible();
  const checkout = await page.context().newPage();
  await checkout.goto((await open.getAttribute("href")) ?? "");
  await checkout.getByRole("button", { name: "Pay with Lightning" }).click();
  await expect(page.getByText("Settled", { exact: true }).first()).toBeVisible();
  await checkout.close();
}
