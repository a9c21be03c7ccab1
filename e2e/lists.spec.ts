import { expect, type Page } from "@playwright/test";
import { test } from "./alive";
import { signIn } from "./backstage";
import { issue, makeStory } from "./cards.desk";
import {
  bar,
  boxOf,
  idsDownloaded,
  idsShown,
  makeInvoices,
  rowOf,
  table,
  tabs,
} from "./lists.desk";
import { makeShop, type Shop } from "./shop.desk";

test.describe("the invoice list", () => {
  let shop: Shop;
  let list: string;
  test.beforeAll(async () => {
    shop = await makeShop();
    list = `/b/${shop.slug}/invoices`;
  });
  test.beforeEach(({ page }) => signIn(page, shop, list));

  const header = (page: Page, name: string) => table(page).getByRole("columnheader", { name });

  test("is sorted by its headers, by amount only within a currency", async ({ page }, {
    project,
  }) => {
    await makeInvoices(page, shop, {
      "Sorted one": "100",
      "Sorted two": "300",
      "Sorted three": "200",
    });
    await page.goto(`${list}?q=Sorted`);
    const newest = await idsShown(page);
    await page.goto(`${list}?q=Sorted&order=oldest`);
    expect(await idsShown(page)).toEqual(newest.toReversed());
    await page.goto(`${list}?q=Sorted&currency=JMD&order=lowest`);
    await expect(table(page).locator("tbody tr").first()).toContainText("Sorted one");
    if (project.name === "phone") return;

    await page.goto(`${list}?q=Sorted`);
    await expect(header(page, "Amount").getByRole("link")).toHaveCount(0);
    await header(page, "When").getByRole("link").click();
    await expect(header(page, "When")).toHaveAttribute("aria-sort", "ascending");
    await page.goto(`${list}?q=Sorted&currency=JMD`);
    await header(page, "Amount").getByRole("link").click();
    await expect(header(page, "Amount")).toHaveAttribute("aria-sort", "descending");
    await expect(table(page).locator("th[aria-sort]")).toHaveCount(1);
    await expect(table(page).locator("tbody tr").first()).toContainText("Sorted two");
    await header(page, "Amount").getByRole("link").click();
    await expect(table(page).locator("tbody tr").first()).toContainText("Sorted one");
  });

  test("keeps its columns in the address and its row height in the browser", async ({ page }, {
    project,
  }) => {
    if (project.name === "phone") return;
    await makeInvoices(page, shop, { Columns: "10" });
    await page.goto(`${list}?q=Columns`);
    await page.getByRole("button", { name: "Columns" }).click();
    await page.getByRole("menuitemcheckbox", { name: "Made with" }).click();
    await page.getByRole("menuitemcheckbox", { name: "When" }).click();
    await expect(page).toHaveURL(/cols=state(%2C|,)source/);
    await page.getByRole("menuitemradio", { name: "Compact" }).click();
    await expect(table(page)).toHaveAttribute("data-compact", "true");
    await page.keyboard.press("Escape");
    await page.reload();
    await expect(header(page, "Made with")).toBeVisible();
    await expect(header(page, "When")).toBeHidden();
    await expect(table(page)).toHaveAttribute("data-compact", "true");

    await page.getByRole("button", { name: "Columns" }).click();
    await page.getByRole("menuitem", { name: "Show the usual columns" }).click();
    await expect(header(page, "When")).toBeVisible();
    await page.getByRole("menuitemradio", { name: "Comfortable" }).click();
    await expect(table(page)).not.toHaveAttribute("data-compact", "true");
  });

  test("a view is saved, shared, opens the list, is updated, removed and put back", async ({
    page,
  }) => {
    await makeInvoices(page, shop, { "Kept beans": "10", "Other juice": "20" });
    await page.goto(`${list}?view=waiting&q=Kept`);
    await page.getByRole("button", { name: "Save view" }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel("Name").fill("Beans waiting");
    await form.getByLabel("Share with everybody at Blue Mountain Coffee").check();
    await form.getByLabel("Open this list with it").check();
    await form.getByRole("button", { name: "Save view" }).click();
    const tab = tabs(page).getByRole("link", { name: "Beans waiting" });
    await expect(tab).toHaveAttribute("aria-current", "page");
    await expect(tabs(page).locator("[aria-current]")).toHaveCount(1);
    await expect(page.getByRole("button", { name: "Save view" })).toBeHidden();

    await page.goto(list);
    await expect(page).toHaveURL(/q=Kept/);
    await expect(rowOf(page, "Kept beans")).toHaveCount(1);
    await expect(rowOf(page, "Other juice")).toHaveCount(0);
    await tabs(page).getByRole("link", { name: "All", exact: true }).click();
    await expect(rowOf(page, "Other juice")).toHaveCount(1);

    await tab.click();
    await expect(rowOf(page, "Other juice")).toHaveCount(0);
    await page.getByRole("link", { name: "Remove filter: Holds" }).click();
    await expect(rowOf(page, "Other juice")).toHaveCount(1);
    const options = page.getByRole("button", { name: /^Options of the view/ });
    await page.goto(`${page.url()}&currency=JMD`);
    await options.click();
    await page.getByRole("menuitem", { name: "Update to what is shown now" }).click();
    await expect(tab).toHaveAttribute("aria-current", "page");

    await options.click();
    await page.getByRole("menuitem", { name: "Remove view" }).click();
    await expect(tab).toHaveCount(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(tab).toHaveCount(1);
    await page.goto(list);
    await expect(page).toHaveURL(/currency=JMD/);
    await options.click();
    await page.getByRole("menuitem", { name: "Do not open this list with it" }).click();
    await expect(page.getByText("This list opens with every row again")).toBeVisible();
    await page.goto(list);
    await expect(page).toHaveURL(new RegExp(`${list}$`));
  });

  test("several invoices are voided at once, after saying how many of them can be", async ({
    page,
  }) => {
    const made = { "Bulk one": "100", "Bulk two": "200", "Bulk three": "300" };
    await makeInvoices(page, shop, made);
    await page.goto(`${list}?q=Bulk`);
    await boxOf(page, "Bulk one").check();
    await boxOf(page, "Bulk two").check();
    await expect(bar(page)).toContainText("2 selected");
    await expect(bar(page)).toContainText("J$300.00");
    await bar(page).getByRole("button", { name: "Void 2 invoices" }).click();
    const question = page.getByRole("alertdialog");
    await expect(question).toContainText("All 2 can be voided.");
    await question.getByRole("button", { name: "Void 2 invoices" }).click();
    await expect(rowOf(page, "Bulk one")).toContainText("Voided");
    await expect(rowOf(page, "Bulk two")).toContainText("Voided");
    await expect(bar(page)).toBeHidden();

    await boxOf(page, "Bulk one").check();
    await boxOf(page, "Bulk three").check();
    await bar(page).getByRole("button", { name: "Void 2 invoices" }).click();
    await expect(question).toContainText("1 of the 2 can be voided");
    await question.getByRole("button", { name: "Cancel" }).click();
    await expect(rowOf(page, "Bulk three")).toContainText("Waiting");
  });

  test("rows are picked by range and by key", async ({ page }) => {
    await makeInvoices(page, shop, { "Range a": "1", "Range b": "2", "Range c": "3" });
    await page.goto(`${list}?q=Range`);
    await boxOf(page, "Range c").click();
    await boxOf(page, "Range a").click({ modifiers: ["Shift"] });
    await expect(bar(page)).toContainText("3 selected");
    await expect(bar(page)).toContainText("J$6.00");
    await page.keyboard.press("Escape");
    await expect(bar(page)).toBeHidden();
    await page.locator("[data-row-link]").first().focus();
    await page.keyboard.press("x");
    await expect(boxOf(page, "Range c")).toBeChecked();
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    await expect(bar(page)).toContainText("2 selected");
  });

  test("an invoice opens beside the list by key, steps, and opens in full", async ({ page }) => {
    await makeInvoices(page, shop, { "Peek one": "11", "Peek two": "22" });
    await page.goto(`${list}?q=Peek`);
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    const peek = page.getByRole("dialog");
    await expect(peek).toContainText("J$22.00");
    await expect(peek).toContainText("Waiting for the customer to pay.");
    await expect(page).toHaveURL(/open=inv_/);
    await page.keyboard.press("j");
    await expect(peek).toContainText("J$11.00");
    await page.keyboard.press("k");
    await expect(peek).toContainText("J$22.00");
    await page.keyboard.press("Escape");
    await expect(peek).toBeHidden();
    await expect(page).not.toHaveURL(/open=/);
    await expect(page.locator("[data-row-link]").first()).toBeFocused();

    await rowOf(page, "Peek one").getByRole("link").click();
    await peek.getByRole("link", { name: "Open in full" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Peek one" })).toBeVisible();
    await page.goBack();
    await expect(peek).toContainText("J$11.00");
  });

  test("the download holds exactly the rows of the filter, or those picked", async ({ page }) => {
    await makeInvoices(page, shop, { "Csv a": "30", "Csv b": "10", "Csv c": "20" });
    await page.goto(`${list}?q=Csv&currency=JMD&order=highest`);
    const shown = await idsShown(page);
    expect(shown).toHaveLength(3);
    const all = page.getByRole("link", { name: "Export", exact: true });
    expect(await idsDownloaded(page, await all.getAttribute("href"))).toEqual(shown);

    await boxOf(page, "Csv a").check();
    await boxOf(page, "Csv b").check();
    const some = bar(page).getByRole("link", { name: "Export 2 as CSV" });
    expect(await idsDownloaded(page, await some.getAttribute("href"))).toEqual([
      shown[0],
      shown[2],
    ]);
    await page.goto(`${list}?q=no+such+thing`);
    expect(await idsDownloaded(page, await all.getAttribute("href"))).toEqual([]);
    const bad = await page.request.get(`/api/reports/invoices?business=${shop.slug}&view=odd`);
    expect(bad.status()).toBe(400);
  });
});

test("Flashcards are held together, and Undo releases exactly those", async ({ page }) => {
  const story = await makeStory();
  const list = `/b/${story.slug}/cards`;
  await signIn(page, story, list);
  for (const holder of ["Together one", "Together two"]) await issue(page, story, "700", holder);
  await page.goto(`${list}?q=Together`);
  await expect(table(page).locator("tbody tr").filter({ hasText: "Blank" })).toHaveCount(2);
  const boxes = page.getByRole("checkbox", { name: /^Select FC-/ });
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await expect(bar(page)).toContainText("2 selected");
  await expect(bar(page)).toContainText(/1\s?400\s*sats/);
  await bar(page).getByRole("button", { name: "Hold 2 Flashcards" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Why").fill("The box was stolen");
  await form.getByRole("button", { name: "Hold 2 Flashcards" }).click();
  await expect(table(page).getByText("On hold", { exact: true })).toHaveCount(2);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(table(page).getByText("Blank", { exact: true })).toHaveCount(2);
});
