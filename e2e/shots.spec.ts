import { expect, type Page } from "@playwright/test";
import { test } from "./alive";
import { enterAs } from "./main-job.desk";
import { detailRoutes, listRoutes, publicRoutes, shop } from "./routes.desk";

/** What the browser says about a page that is not in order. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  const add = (text: string) => {
    if (!/status of 404/.test(text)) complaints.push(`${new URL(page.url()).pathname}: ${text}`);
  };
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) add(message.text());
  });
  page.on("pageerror", ({ message }) => add(message));
  return complaints;
}

for (const colorScheme of ["light", "dark"] as const)
  test.describe(`${colorScheme} @shots`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" } });

    test("every page is drawn, without a complaint of the browser", async ({ page }, {
      project,
    }) => {
      test.setTimeout(600_000);
      const complaints = complaintsOf(page);
      const shoot = async (name: string, path: string) => {
        await page.goto(path);
        await expect(page.locator("main [data-later]")).toHaveCount(0);
        await page.evaluate(() => document.fonts.ready);
        await page.waitForTimeout(400);
        const file = `shots/${project.name}-${colorScheme}/${name}.png`;
        await page.screenshot({ path: file, fullPage: true });
      };
      for (const { name, path } of publicRoutes) await shoot(name, path);
      await enterAs(page, "Flash admin", shop);
      for (const { name, path } of [...listRoutes, ...(await detailRoutes(page))])
        await shoot(name, path);
      expect(complaints).toEqual([]);
    });
  });
