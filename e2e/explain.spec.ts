import { expect, type Page } from "@playwright/test";
import { test } from "./alive";
import { enterAs } from "./main-job.desk";
import { shop } from "./routes.desk";

/** Digits of an amount as it is written, in its smallest written unit. */
const digits = (text: string): bigint => {
  const minus = /^[^\d]*−/.test(text);
  const size = BigInt(text.replace(/\D/g, "") || "0");
  return minus ? -size : size;
};

/** Every tile of the page: its name, its figure and where it leads. */
const tilesOf = (page: Page) =>
  page.locator("dl > div:has(dt > a[href*='/explain/'])").evaluateAll((tiles) =>
    tiles.map((tile) => ({
      name: tile.querySelector("dt")?.textContent ?? "",
      figure: tile.querySelector("dd")?.textContent ?? "",
      href: tile.querySelector("a")?.getAttribute("href") ?? "",
    })),
  );

for (const [role, home] of [
  ["Owner", shop],
  ["Flash admin", "/b/all"],
] as const)
  test(`every tile of the ${role} opens rows whose sum it is, in every period`, {
    tag: "@once",
  }, async ({ page }) => {
    test.setTimeout(180_000);
    await enterAs(page, role, home);
    for (const when of ["7d", "28d", "last-month", "year"]) {
      await page.goto(`${home}?period=${when}`);
      const tiles = await tilesOf(page);
      expect(tiles.length).toBeGreaterThanOrEqual(4);
      for (const { name, figure, href } of tiles) {
        await page.goto(href);
        const rows = page.getByRole("table").first().locator("tbody tr");
        const amounts = await rows.locator("td:last-child").allInnerTexts();
        const sum = amounts.reduce((total, text) => total + digits(text), 0n);
        expect(sum, `${name} in ${when}`).toBe(digits(figure));
      }
    }
  });

test("an explanation says what it counts, when, in which zone, and gives its rows as CSV", async ({
  page,
}) => {
  await enterAs(page, "Owner", `${shop}/explain/sales?period=28d`);
  await expect(page.getByText(/The sum of credits to the account “Sales”/)).toBeVisible();
  await expect(page.getByText("Jamaica time, from midnight to midnight")).toBeVisible();
  const csv = page.getByRole("link", { name: "Download the journal as CSV" });
  const answer = await page.request.get((await csv.getAttribute("href")) ?? "");
  expect(answer.headers()["content-type"]).toContain("text/csv");
});

test("of many Flashcards the fullest are shown, and all the others are one row of the sum", async ({
  page,
}) => {
  await enterAs(page, "Flash admin", "/b/all/explain/cards");
  const rows = page.getByRole("table").first().locator("tbody tr");
  await expect(rows).toHaveCount(51);
  await expect(rows.last()).toContainText(/^\d+ other Flashcards/);
  await enterAs(page, "Owner", `${shop}/explain/cards`);
  await expect(page.getByText(/other Flashcards/)).toHaveCount(0);
});
