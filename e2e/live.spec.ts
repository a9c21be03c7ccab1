import { expect } from "@playwright/test";
import { test } from "./alive";
import { enterAs } from "./main-job.desk";
import { shop } from "./routes.desk";

test("a page left open over midnight shows the new day, without a reload", async ({ page }) => {
  await page.clock.install({ time: new Date() });
  await enterAs(page, "Owner", shop);
  await page.clock.runFor(5_000);
  let drawn = 0;
  let loaded = 0;
  page.on("request", (request) => {
    if (!request.url().includes(shop) || request.method() !== "GET") return;
    if (request.resourceType() === "document") loaded += 1;
    else if (request.headers().rsc === "1") drawn += 1;
  });
  const before = drawn;
  await page.clock.fastForward(25 * 3_600_000);
  await page.clock.runFor(35_000);
  await expect.poll(() => drawn).toBeGreaterThan(before);
  expect(loaded).toBe(0);
});

test("what was sold elsewhere appears in the list by itself", async ({ page, context }) => {
  await enterAs(page, "Owner", `${shop}/invoices`);
  const name = `Sold elsewhere ${Date.now()}`;
  const other = await context.newPage();
  await other.goto(`${shop}/invoices/new`);
  await other.getByLabel("Amount").fill("120");
  await other.getByLabel("What it is for").fill(name);
  await other.getByRole("button", { name: /Create invoice/ }).click();
  await other.waitForURL(/\/invoices\/inv_/);
  await page.bringToFront();
  await expect(page.getByText(name)).toBeVisible({ timeout: 5_000 });
});
