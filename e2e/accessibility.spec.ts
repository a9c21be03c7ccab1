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

/** The rows of a table are all alike: the first few say as much as fifty. */
async function shorten(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const row of document.querySelectorAll("tbody tr:nth-child(n+6)")) row.remove();
  });
}

type Scheme = "light" | "dark";

/** What axe finds on the page: everything in light, contrast, which alone differs, in dark. */
async function issues(page: Page, schemes: readonly Scheme[]): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    await still(page);
    const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] });
    // there are no frames, so no blank page is needed to put together what was found in each
    axe.setLegacyMode();
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

/** What is wrong with the pages, looked at on two tabs at a time: axe keeps one core busy. */
async function look(
  page: Page,
  paths: readonly string[],
  schemes: readonly Scheme[],
): Promise<string[]> {
  const found: string[] = [];
  const left = [...paths];
  const walk = async (tab: Page) => {
    for (let path = left.shift(); path; path = left.shift()) {
      await settled(tab, path);
      const extra = await tooWide(tab);
      if (extra > 0) found.push(`${path} is ${extra} pixels too wide`);
      await shorten(tab);
      found.push(...(await issues(tab, schemes)).map((issue) => `${path} ${issue}`));
    }
  };
  const other = await page.context().newPage();
  const size = page.viewportSize();
  if (size) await other.setViewportSize(size);
  await Promise.all([walk(page), walk(other)]);
  await other.close();
  return found;
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
    await speak(page, language);
    const outside = publicRoutes.map(({ path }) => path);
    expect(await look(page, outside, schemes)).toEqual([]);
    await signInAs(page, "Flash admin");
    const inside = [...listRoutes, ...(await detailRoutes(page))].map(({ path }) => path);
    expect(await look(page, inside, schemes)).toEqual([]);
  });
