import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { test } from "./alive";
import { type Language, speak } from "./language.desk";
import { enterAs } from "./main-job.desk";
import { detailRoutes, listRoutes, publicRoutes, shop } from "./routes.desk";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

test.use({ contextOptions: { reducedMotion: "reduce" } });

/** Waits for the page's own layout: skeletons are gone, and the font is there. */
async function settled(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator("h1").first()).toBeAttached();
  // the title follows the page
  await expect(page).toHaveTitle(/./);
  await expect(page.locator("main [data-later]")).toHaveCount(0);
  // the page of components shows skeletons as they are
  if (!path.endsWith("/components")) await expect(page.locator(".skeleton")).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}

/** From here on a colour is another one at once, and none is on its way. */
async function still(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("*, ::before, ::after { transition: none !important }");
    document.adoptedStyleSheets = [sheet];
    return Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}

/** The rows of a table are all alike: the first few say as much as fifty. */
async function shorten(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const row of document.querySelectorAll("tbody tr:nth-child(n+6)")) row.remove();
  });
}

const colours = ["color-contrast", "link-in-text-block"];

/**
 * What axe finds on the page: everything in light; in dark what is about colours, which alone differ; in
 * another language everything else, for words have no colour.
 */
async function issues(page: Page, language: Language): Promise<string[]> {
  const found: string[] = [];
  await still(page);
  for (const colorScheme of language === "en-JM"
    ? (["light", "dark"] as const)
    : ["light" as const]) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] });
    // there are no frames, so no blank page is needed to put together what was found in each
    axe.setLegacyMode();
    if (colorScheme === "dark") axe.withRules(colours);
    else axe.withTags(rules);
    if (language !== "en-JM") axe.disableRules(colours);
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

/** What is wrong with the pages. */
async function look(page: Page, paths: readonly string[], language: Language): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await settled(page, path);
    const extra = await tooWide(page);
    if (extra > 0) found.push(`${path} is ${extra} pixels too wide`);
    await shorten(page);
    found.push(...(await issues(page, language)).map((issue) => `${path} ${issue}`));
  }
  return found;
}

for (const language of ["en-JM", "es-419"] as const)
  test(`axe finds nothing on any page in ${language}, and none scrolls sideways`, async ({ page }, {
    project,
  }) => {
    test.setTimeout(600_000);
    if (project.name === "phone") await page.setViewportSize({ width: 320, height: 640 });
    await speak(page, language);
    const outside = publicRoutes.map(({ path }) => path);
    expect(await look(page, outside, language)).toEqual([]);
    await enterAs(page, "Flash admin", shop);
    const inside = [...listRoutes, ...(await detailRoutes(page))].map(({ path }) => path);
    expect(await look(page, inside, language)).toEqual([]);
  });
