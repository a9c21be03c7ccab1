import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { test } from "./alive";
import { prepare, type SignIn, signIn } from "./backstage";
import { leave } from "./shop.desk";

let shop: SignIn & { slug: string };

test.beforeAll(async () => {
  shop = await prepare("shop");
});

test.beforeEach(async ({ page }) => {
  await signIn(page, shop, `/b/${shop.slug}/requests`);
  await expect(page.getByRole("heading", { name: "Payment requests", level: 1 })).toBeVisible();
});

type Wish = { title: string; amount: string; reusable?: boolean; parts?: boolean };

/** Makes a request and answers its public address. */
async function make(page: Page, { title, amount, reusable, parts }: Wish): Promise<string> {
  await page.goto(`/b/${shop.slug}/requests/new`);
  if (reusable) await page.getByText("Again and again").click();
  await page.getByLabel("What it is for").fill(title);
  await page.getByLabel("Amount", { exact: true }).fill(amount);
  if (parts) await page.getByLabel("May be paid in parts").check();
  await page.getByRole("button", { name: "Create request" }).click();
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  const link = page.getByRole("link", { name: "Open the page to look at or print" });
  return (await link.getAttribute("href")) ?? "";
}

/** Somebody without an account, in a browser of their own. */
async function payer(page: Page, address: string): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error("There is no browser");
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(address);
  return stranger;
}

const code = (payer: Page) => payer.getByRole("img", { name: "Payment to scan" });

async function payAtBtcpay(payer: Page): Promise<void> {
  await expect(code(payer)).toBeVisible();
  const more = payer.getByRole("link", { name: "More ways to pay at BTCPay" });
  const checkout = await payer.context().newPage();
  await checkout.goto((await more.getAttribute("href")) ?? "");
  await checkout.getByRole("button", { name: "Pay with Lightning" }).click();
  await expect(code(payer)).toBeHidden();
  await leave(checkout);
}

test("one amount in two parts: both pages follow by themselves until it is paid in full", async ({
  page,
}) => {
  const address = await make(page, { title: "Catering for Saturday", amount: "2450", parts: true });
  const guest = await payer(page, address);
  await expect(guest.getByText("Blue Mountain Coffee")).toBeVisible();
  await expect(guest.getByRole("region", { name: "Test mode" })).toContainText("TEST");
  const amount = guest.getByLabel("How much to pay now");
  await amount.fill("2450.01");
  await guest.getByRole("button", { name: "Continue to pay" }).click();
  await expect(guest.getByText("This is more than is left to pay")).toBeVisible();
  await amount.fill("1000");
  await guest.getByRole("button", { name: "Continue to pay" }).click();
  await expect(guest.getByText("Pay J$1,000.00 with bitcoin")).toBeVisible();

  const other = await payer(page, address);
  await expect(other.getByText("Pay J$1,000.00 with bitcoin")).toBeVisible();
  await other.context().close();

  await payAtBtcpay(guest);
  await expect(guest.getByLabel("How much to pay now")).toHaveValue("1450.00");
  await expect(page.getByText("Part paid", { exact: true }).first()).toBeVisible();
  await guest.getByRole("button", { name: "Continue to pay" }).click();
  await payAtBtcpay(guest);
  await expect(guest.getByText("This is paid in full.")).toBeVisible();
  await expect(guest.getByRole("button", { name: "Continue to pay" })).toBeHidden();
  const { violations } = await new AxeBuilder({ page: guest }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await expect(page.getByText("Payment received").first()).toBeVisible();
  await page.goto(`/b/${shop.slug}/requests?view=paid`);
  await expect(page.getByRole("link", { name: "Catering for Saturday" })).toBeVisible();
  await guest.context().close();
});

test("one link for many: two payers pay it, each their own; archived it takes nobody's money", async ({
  page,
}) => {
  const address = await make(page, { title: "Entry ticket", amount: "500", reusable: true });
  for (const _ of [1, 2]) {
    const guest = await payer(page, address);
    await guest.getByRole("button", { name: "Pay J$500.00" }).click();
    await payAtBtcpay(guest);
    await expect(guest.getByText("J$500.00 was paid.")).toBeVisible();
    await guest.context().close();
  }
  await expect(page.getByText("J$1,000.00").first()).toBeVisible();
  const late = await payer(page, address);
  await page.getByRole("button", { name: "Archive" }).click();
  await expect(page.getByRole("button", { name: "Take back out" })).toBeVisible();
  await late.getByRole("button", { name: "Pay J$500.00" }).click();
  await expect(late.getByText("No payment can be made here any more.")).toBeVisible();
  await late.reload();
  await expect(late.getByText("This is no longer asked for.")).toBeVisible();
  await late.context().close();
});

test("bad input is named at its field and nothing is made", async ({ page }) => {
  await page.goto(`/b/${shop.slug}/requests/new`);
  const create = page.getByRole("button", { name: "Create request" });
  const amount = page.getByLabel("Amount", { exact: true });
  await page.getByLabel("What it is for").fill("Rent");
  await amount.fill("-5");
  await page.getByLabel("Remind them by e-mail").check();
  await page.getByLabel("Payer’s e-mail").fill("no address");
  await create.click();
  await expect(page.getByText("Write an address like keisha@example.com")).toBeVisible();
  await page.getByLabel("Payer’s e-mail").fill("keisha@example.com");
  await create.click();
  await expect(page.getByText("Reminders need a due date")).toBeVisible();
  await page.getByLabel("Remind them by e-mail").uncheck();
  await create.click();
  await expect(amount).toHaveAttribute("aria-invalid", "true");
  await expect(amount).toBeFocused();
  await page.goto(`/b/${shop.slug}/requests?q=Rent`);
  await expect(page.getByText("No request matches this.")).toBeVisible();
});
