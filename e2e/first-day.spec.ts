import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { test } from "./alive";
import { signInAs } from "./main-job.desk";
import { shop } from "./routes.desk";
import { payAtCheckout } from "./shop.desk";

const search = async (page: Page, text: string) => {
  await page.getByRole("button", { name: /Search or do something/ }).click();
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.type(text);
  return page.getByRole("option");
};

/** Nothing of the page lies beside the screen. */
const fits = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    )
    .toBe(0);

test("a new admin finds an invoice, takes a payment, holds a card and exports a month", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signInAs(page, "Flash admin");
  await fits(page);

  await page.goto(`${shop}/invoices?view=settled`);
  await fits(page);
  const number = /CJ-\d+/.exec(await page.getByRole("table").innerText())?.[0] ?? "";
  expect(number).not.toBe("");
  await (await search(page, number)).filter({ hasText: number }).first().click();
  await expect(page).toHaveURL(/\/invoices\/inv_/);
  await fits(page);

  await page.goto(shop);
  await (await search(page, "new invoice")).filter({ hasText: "Create invoice" }).click();
  await page.getByLabel("Amount").fill("850");
  await fits(page);
  await page.getByRole("button", { name: "Create invoice for J$850.00" }).click();
  await expect(page.getByRole("img", { name: "Lightning invoice to scan" })).toBeVisible();
  await fits(page);
  await payAtCheckout(page);

  await page.goto("/b/all/cards?view=working");
  await fits(page);
  const card = /FC-\d{4}-\d{4}/.exec(await page.getByRole("table").innerText())?.[0] ?? "";
  await (await search(page, "hold")).first().click();
  await page.keyboard.type(card);
  await page.getByRole("option").filter({ hasText: card }).click();
  await page.getByLabel("Why").fill("Found on the beach");
  await page.getByRole("button", { name: "Hold card" }).click();
  await expect(page.getByText(`${card} is on hold`)).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(`${card} pays again`)).toBeVisible();

  await page.goto(shop);
  const download = page.waitForEvent("download");
  await (await search(page, "export payments")).first().click();
  const file = readFileSync((await (await download).path()) ?? "", "utf8");
  expect(file.split("\n").length).toBeGreaterThan(2);
});
