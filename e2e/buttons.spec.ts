import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { test } from "./alive";
import { prepare, type SignIn, signIn } from "./backstage";
import { openSite, type Site } from "./site.desk";

let shop: SignIn & { slug: string };
let site: Site;
let elsewhere: Site;

test.beforeAll(async () => {
  shop = await prepare("shop");
  [site, elsewhere] = [await openSite(), await openSite()];
});
test.afterAll(() => Promise.all([site.close(), elsewhere.close()]));

test.beforeEach(({ page }) => signIn(page, shop, `/b/${shop.slug}/buttons/new`));

type Fields = Record<string, string>;

/** Fills in the form, makes the button and answers its HTML. */
async function build(
  page: Page,
  fields: Fields & { Name: string },
  kind = "Fixed price",
): Promise<string> {
  await page.getByText(kind, { exact: true }).click();
  await page.getByText("Where it may stand, and where it leads").click();
  for (const [label, text] of Object.entries(fields)) await field(page, label).fill(text);
  await page.getByRole("button", { name: "Create button" }).click();
  await expect(page.getByRole("heading", { name: fields.Name, level: 1 })).toBeVisible();
  return code(page, "HTML of the button");
}

/** A field by its whole label, which says when it is optional. */
const field = (page: Page, label: string) =>
  page.getByLabel(new RegExp(`^${label}\\s*(optional)?$`));

const code = (page: Page, name: string) =>
  page.getByRole("region", { name, exact: true }).innerText();

/** Somebody without an account, in a browser of their own. */
async function buyer(page: Page, address: string, javaScriptEnabled = true): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error("There is no browser");
  const stranger = await (await browser.newContext({ javaScriptEnabled })).newPage();
  await stranger.goto(address);
  return stranger;
}

async function sound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
}

test("pasted into another site and pressed without any script, a button is paid and its owner sees it", async ({
  page,
}) => {
  await page.getByLabel("Words on the button").fill("Pay J$1,500");
  const preview = page.frameLocator('iframe[title="Preview of the button"]');
  await expect(preview.getByRole("button", { name: "Pay J$1,500" })).toBeVisible();
  const html = await build(page, {
    ...{ Name: "Gift box", Price: "1500", "Words on the button": "Pay J$1,500" },
    ...{ "Where payers go on to": site.put("/thanks", "<p>See you soon</p>") },
    "Sites it may stand on": site.put("/", ""),
  });
  await sound(page);
  expect(html).not.toMatch(/script|1500\.00/);
  const guest = await buyer(page, site.put("/", html), false);
  await guest.getByRole("button", { name: "Pay J$1,500" }).click();
  await expect(guest.getByRole("heading", { name: "Gift box" })).toBeVisible();
  await expect(guest.getByText("Pay J$1,500.00 with bitcoin")).toBeVisible();
  await expect(guest.getByRole("region", { name: "Test mode" })).toContainText("TEST");
  const payment = guest.url();
  await guest.getByRole("link", { name: "More ways to pay at BTCPay" }).click();
  await guest.getByRole("button", { name: "Pay with Lightning" }).click();
  await guest.goto(payment);
  await expect(guest.getByText("J$1,500.00 was paid.")).toBeVisible();
  await guest.getByRole("link", { name: /^Go on to/ }).click();
  await expect(guest.getByText("See you soon")).toBeVisible();
  await expect(page.getByText("1 settled payment", { exact: true })).toBeVisible();

  await guest.goto(elsewhere.put("/", html));
  await guest.getByRole("button", { name: "Pay J$1,500" }).click();
  const foreign = "This button does not belong to the site it was pressed on.";
  await expect(guest.getByText(foreign)).toBeVisible();
  const cheap = html.replace("<button", '<input type="hidden" name="amount" value="1"><button');
  await guest.goto(site.put("/cheap", cheap));
  await guest.getByRole("button", { name: "Pay J$1,500" }).click();
  await expect(guest.getByText("The business sets this price.")).toBeVisible();
  await guest.context().close();
  await page.reload();
  const rows = page.getByRole("link", { name: "Gift box" });
  await expect(page.getByRole("main").locator('a[href*="/invoices/inv_"]').first()).toBeVisible();
  await expect(page.getByRole("main").locator('a[href*="/invoices/inv_"]')).toHaveCount(1);
  await page.goto(`/b/${shop.slug}/buttons`);
  await expect(rows).toBeVisible();
  await expect(page.getByText("J$1,500.00").filter({ visible: true }).first()).toBeVisible();
});

test("what a payer may choose is bounded at the field, and at the door when the field was changed", async ({
  page,
}) => {
  await page.getByText("Payer chooses", { exact: true }).click();
  for (const [label, text] of [
    ["Name", "Tips"],
    ["Least", "200"],
    ["Most", "100"],
    ["Amount it starts at", "300"],
  ] as const)
    await field(page, label).fill(text);
  await page.getByRole("button", { name: "Create button" }).click();
  await expect(page.getByText("The most must be more than the least")).toBeVisible();
  await expect(field(page, "Most")).toBeFocused();
  await field(page, "Most").fill("20000");
  await page.getByRole("button", { name: "Create button" }).click();
  await expect(page.getByRole("heading", { name: "Tips", level: 1 })).toBeVisible();
  const html = await code(page, "HTML of the button");

  const guest = await buyer(page, site.put("/tips", html));
  const amount = guest.getByLabel("Amount (JMD)");
  const press = guest.getByRole("button", { name: "Pay with bitcoin" });
  await amount.fill("20001");
  await press.click();
  await expect(amount).toBeFocused();
  expect(await amount.evaluate((one: HTMLInputElement) => one.validity.rangeOverflow)).toBe(true);
  await guest.goto(site.put("/changed", html.replace('max="20000.00"', "")));
  await amount.fill("20001");
  await press.click();
  await expect(guest.getByText("The most is J$20,000.00")).toBeVisible();
  await expect(amount).toHaveAttribute("aria-invalid", "true");
  await sound(guest);
  await amount.fill("450");
  await press.click();
  await expect(guest.getByText("Pay J$450.00 with bitcoin")).toBeVisible();
  await sound(guest);

  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByRole("button", { name: "Resume" })).toBeVisible();
  await guest.goto(site.put("/tips", html));
  await press.click();
  await expect(guest.getByText("takes no payments by this button now")).toBeVisible();
  await guest.context().close();
});

test("with the script a slider says its amount and the checkout opens beside the shop", async ({
  page,
}) => {
  const steps = { Least: "1000", Most: "5000", Step: "500", "Amount it starts at": "2000" };
  await build(page, { Name: "Voucher", ...steps }, "Slider");
  await page.getByRole("button", { name: "With script" }).click();
  const html = await code(page, "HTML of the button");
  const guest = await buyer(page, site.put("/voucher", html));
  await expect(guest.getByText("2,000.00 JMD")).toBeVisible();
  await guest.getByRole("slider").press("ArrowRight");
  await expect(guest.getByText("2,500.00 JMD")).toBeVisible();
  const opening = guest.waitForEvent("popup");
  await guest.getByRole("button", { name: "Pay with bitcoin" }).dblclick();
  const checkout = await opening;
  await expect(checkout.getByText("Pay J$2,500.00 with bitcoin")).toBeVisible();
  await expect(guest).toHaveURL(/\/voucher$/);
  const link = await page.getByRole("link", { name: "Open", exact: true }).getAttribute("href");
  await guest.goto(link ?? "");
  await expect(guest.getByText("J$2,000.00").first()).toBeVisible();
  await sound(guest);
  await guest.context().close();
  await page.reload();
  await expect(page.getByRole("main").locator('a[href*="/invoices/inv_"]')).toHaveCount(1);
});

test("a price signed for one order cannot be changed", async ({ page }) => {
  await build(page, { Name: "Orders", Price: "100" });
  await page.getByRole("button", { name: "Sign a price" }).click();
  const once = page.getByRole("form", { name: "One-off price" });
  await once.getByLabel("Order number").fill("A-17");
  await once.getByLabel("Price").fill("925.50");
  await once.getByRole("button", { name: "Sign this price" }).click();
  const html = await code(page, "HTML of the order");
  const guest = await buyer(page, site.put("/order", html.replace("925.50", "9.25")));
  const press = guest.getByRole("button", { name: "Pay with bitcoin" });
  await press.click();
  await expect(guest.getByText("not the one the business signed")).toBeVisible();
  await guest.goto(site.put("/order", html));
  await press.click();
  await expect(guest.getByText("Order A-17")).toBeVisible();
  await expect(guest.getByText("Pay J$925.50 with bitcoin")).toBeVisible();
  await guest.context().close();
  await page.getByRole("button", { name: "Show the key" }).click();
  await expect(page.getByRole("region", { name: "Signing key" })).toHaveText(/^[\w-]{43}$/);
});
