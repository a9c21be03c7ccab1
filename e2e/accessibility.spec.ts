import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { speak } from "./language.desk";
import { signInAs } from "./main-job.desk";
import { detailRoutes, listRoutes, publicRoutes } from "./routes.desk";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

test.use({ contextOptions: { reducedMotion: "reduce" } });

/** Waits for the page's own layout: skeletons are gone, and the font is there. */
async function settled(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator("h1").first()).toBeAttached();
  await expect(page.locator("main [data-later]")).toHaveCount(0);
  // the page of components shows skeletons as they are
  if (!path.endsWith("/components")) await expect(page.locator(".skeleton")).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}

/** Waits until no colour is on its way to another. */
async function still(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
  );
}

type Scheme = "light" | "dark";

/** What axe finds on the page: everything in light, contrast, which alone differs, in dark. */
async function issues(page: Page, schemes: readonly Scheme[]): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    await still(page);
    // the rows of a list are all alike: the first few say as much as fifty
    const axe = new AxeBuilder({ page }).exclude("tbody tr:nth-child(n+6)");
    if (colorScheme === "light") axe.withTags(rules);
    else axe.withRules(["color-contrast", "link-in-text-block"]);
    const { violations } = await axe.analyze();
    for (const { id, nodes } of violations)
      for (const { target } of nodes) found.push(`${colorScheme}: ${id}, ${target.join(" ")}`);
  }
  return found;
}

/** How many pixels the page stays wider than its window, once charts have measured it. */
async function tooWide(page: Page): Promise<number> {
  const extra = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  await expect
    .poll(extra, { timeout: 3_000 })
    .toBe(0)
    .catch(() => undefined);
  return extra();
}

/** Words have no colour, so contrast is looked at once more in dark, not in every language. */
for (const [language, schemes] of [
  ["en-JM", ["light", "dark"]],
  ["es-419", ["light"]],
] as const)
  test(`axe finds nothing on any page in ${language}, and none scrolls sideways`, async ({ page }, {
    project,
  }) => {
    test.setTimeout(600_000);
    if (project.name === "phone") await page.setViewportSize({ width: 320, height: 640 });
    const found: string[] = [];
    const check = async (path: string) => {
      await settled(page, path);
      found.push(...(await issues(page, schemes)).map((issue) => `${path} ${issue}`));
      const extra = await tooWide(page);
      if (extra > 0) found.push(`${path} is ${extra} pixels too wide`);
    };
    await speak(page, language);
    for (const { path } of publicRoutes) await check(path);
    await signInAs(page, "Flash admin");
    for (const { path } of [...listRoutes, ...(await detailRoutes(page))]) await check(path);
    expect(found).toEqual([]);
  });
