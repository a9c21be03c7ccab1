import { expect, type Page } from "@playwright/test";
import { test } from "./alive";
import { signIn } from "./backstage";
import { issue, makeStory, programIssued, type Story, tap } from "./cards.desk";
import { leave } from "./shop.desk";

let story: Story;
test.beforeAll(async () => {
  story = await makeStory();
});
test.beforeEach(async ({ page }) => {
  await signIn(page, story, `/b/${story.slug}/tills`);
});

const dialog = (page: Page) => page.getByRole("dialog", { name: /^Add an? / });
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();

/** Adds a till of this name in the console and opens it. */
async function openTill(page: Page, name: string): Promise<void> {
  await press(page, "Add a till");
  await dialog(page).getByLabel("Name").fill(name);
  await dialog(page).getByLabel("Tax", { exact: true }).fill("15");
  await dialog(page)
    .getByLabel(/^Tips offered/)
    .fill("10, 15");
  await dialog(page).getByRole("button", { name: "Add till" }).click();
  await expect(dialog(page)).toBeHidden();
  const row = page.getByRole("listitem").filter({ hasText: name });
  await row.getByRole("link", { name: "Open till" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

async function type(page: Page, digits: string): Promise<void> {
  await press(page, "Keypad");
  for (const digit of digits) await page.getByRole("button", { name: digit, exact: true }).click();
}

async function openShift(page: Page, float: string): Promise<void> {
  await press(page, "Today");
  await page.getByLabel("Cash in the drawer now").fill(float);
  await press(page, "Open shift");
  await expect(page.getByLabel("Cash counted in the drawer")).toBeVisible();
  await press(page, "Back");
}

/** The pay page of the sale that the till is taking. */
async function checkoutOf(page: Page): Promise<string> {
  const till = new URL(page.url()).pathname.split("/").at(-1);
  const kept = await page.evaluate((name) => localStorage.getItem(name), `flash-till:${till}`);
  const key = JSON.parse(kept ?? "{}").current.idempotencyKey as string;
  const answer = await page.request.get(`/api/pos/${till}/sales/${key}`);
  return ((await answer.json()) as { invoice: { checkoutUrl: string } }).invoice.checkoutUrl;
}

test("a day at the till: cash, Bitcoin after a reload, a Flashcard, and a counted drawer", async ({
  page,
  context,
}) => {
  await issue(page, story, "50000", "Marcia Thompson");
  const cardId = await programIssued(page);
  await page.goto(`/b/${story.slug}/tills`);
  await press(page, "Add an item");
  await dialog(page).getByLabel("Name").fill("Beef patty");
  await dialog(page).getByLabel("Price").fill("450");
  await dialog(page)
    .getByLabel(/^In stock/)
    .fill("20");
  await dialog(page).getByRole("button", { name: "Add item" }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText("20 in stock")).toBeVisible();
  await openTill(page, "Front counter");

  await test.step("cash without a shift is refused with what to do", async () => {
    await press(page, /^Beef patty/);
    await press(page, /^Beef patty/);
    await press(page, "Charge J$900.00");
    await press(page, "Cash");
    await press(page, "Take cash");
    await expect(page.getByText("Open the shift with what is in the drawer")).toBeVisible();
    await press(page, "Back");
  });

  await test.step("cash is taken once and the change is said", async () => {
    await page.reload();
    await openShift(page, "2000");
    await press(page, "Charge J$900.00");
    await press(page, "Cash");
    await page.getByLabel("Cash handed over").fill("800");
    await expect(page.getByRole("button", { name: "Take cash" })).toBeDisabled();
    await page.getByLabel("Cash handed over").fill("1000");
    await page.getByRole("button", { name: "Take cash" }).dblclick();
    await expect(page.getByText("Change: J$100.00")).toBeVisible();
    await expect(page.getByRole("region", { name: "Receipt" })).toContainText("2 × Beef patty");
    await press(page, "New sale");
    await expect(page.getByText("18 left")).toBeVisible();
  });

  await test.step("Bitcoin goes on after a reload and is paid once", async () => {
    await type(page, "600");
    await press(page, "Charge J$600.00");
    await page.getByRole("group", { name: "Tip" }).getByRole("button", { name: "10 %" }).click();
    await press(page, "Bitcoin or Flashcard");
    await expect(page.getByRole("img", { name: "Payment to scan" })).toBeVisible();
    await page.reload();
    await expect(page.getByRole("img", { name: "Payment to scan" })).toBeVisible();
    await expect(page.getByText("J$660.00")).toBeVisible();
    const checkout = await context.newPage();
    await checkout.goto(await checkoutOf(page));
    await checkout.getByRole("button", { name: "Pay with Lightning" }).click();
    await expect(page.getByRole("region", { name: "Receipt" })).toContainText("J$60.00");
    await leave(checkout);
    await press(page, "New sale");
  });

  await test.step("a Flashcard pays by its tap", async () => {
    await type(page, "50");
    await press(page, "Charge J$50.00");
    await press(page, "Bitcoin or Flashcard");
    const reader = page.getByLabel("Tap Flashcard");
    await reader.fill((await tap(page, cardId)).url);
    await reader.press("Enter");
    await expect(page.getByRole("region", { name: "Receipt" })).toContainText("J$50.00");
    await press(page, "New sale");
  });

  await test.step("the drawer is counted and the console lists the difference", async () => {
    await press(page, "Today");
    await expect(page.getByText("J$1,610.00")).toBeVisible();
    await page.getByLabel("Cash counted in the drawer").fill("2850");
    await press(page, "Close shift");
    await expect(page.getByText("J$50.00 were missing in the drawer.")).toBeVisible();
    await page.goto(`/b/${story.slug}/tills`);
    const shifts = page.getByRole("table", { name: /Shifts/ });
    await expect(shifts).toContainText("Front counter");
    await expect(shifts).toContainText("50.00");
  });
});

test("without a network the till opens, keeps its sale and sends it once", async ({
  page,
  context,
}) => {
  await openTill(page, "Stall");
  await openShift(page, "0");
  const shelved = () =>
    page.evaluate(async () =>
      Boolean(await (await caches.open("flash-till-1")).match(location.pathname)),
    );
  await expect.poll(shelved).toBe(true);

  let heavy = 0;
  context.on("response", async (response) => {
    if (!response.fromServiceWorker()) heavy += (await response.body().catch(() => "")).length;
  });
  const second = await page.reload();
  expect(second?.fromServiceWorker()).toBe(true);
  await expect(page.getByRole("heading", { level: 1, name: "Stall" })).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(heavy).toBeLessThan(10_000);

  await type(page, "250");
  await press(page, "Add to the sale");
  await context.setOffline(true);
  await page.reload();
  await press(page, "Charge J$250.00");
  await press(page, "Cash");
  await press(page, "Take cash");
  await expect(page.getByText(/^Kept on this phone/)).toBeVisible();
  await press(page, "New sale");
  await expect(page.getByText("1 sale waits for the network.")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("1 sale waits for the network.")).toBeHidden();
  await page.reload();
  await press(page, "Today");
  await expect(page.getByText("J$250.00")).toBeVisible();
});
