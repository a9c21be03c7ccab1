import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { signInAs } from "./main-job.desk";
import { detailRoutes, shop } from "./routes.desk";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const main = [
  ...[shop, `${shop}/invoices`, `${shop}/invoices/new`, `${shop}/people`, `${shop}/settings`],
  ...[`${shop}/reports`, `${shop}/rewards`, "/b/all/cards", "/admin/businesses", "/admin/system"],
];

test.use({ contextOptions: { reducedMotion: "reduce" } });

/** Waits for the page's own layout: skeletons are gone, and the font is there. */
async function settled(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator("h1").first()).toBeAttached();
  await expect(page.locator(".skeleton")).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}

/** What axe finds on the page: everything in light, contrast, which alone differs, in dark. */
async function issues(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page });
    if (colorScheme === "light") axe.withTags(rules);
    else axe.withRules(["color-contrast", "link-in-text-block"]);
    const { violations } = await axe.analyze();
    for (const { id, nodes } of violations)
      for (const { target } of nodes) found.push(`${colorScheme}: ${id}, ${target.join(" ")}`);
  }
  return found;
}

/** How many pixels the page stays wider than a window of 320, once charts have measured it. */
async function tooWide(page: Page): Promise<number> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const extra = () => page.evaluate(() => document.documentElement.scrollWidth - 320);
  await expect
    .poll(extra, { timeout: 3_000 })
    .toBe(0)
    .catch(() => undefined);
  const left = await extra();
  if (size) await page.setViewportSize(size);
  return left;
}

test("axe finds nothing on the main pages, and none scrolls sideways at 320 pixels", async ({
  page,
}, { project }) => {
  test.setTimeout(240_000);
  const found: string[] = [];
  const check = async (path: string) => {
    await settled(page, path);
    found.push(...(await issues(page)).map((issue) => `${path} ${issue}`));
    const extra = project.name === "phone" ? await tooWide(page) : 0;
    if (extra > 0) found.push(`${path} is ${extra} pixels too wide`);
  };
  await check("/login");
  await check("/forgot");
  await signInAs(page, "Flash admin");
  for (const path of main) await check(path);
  for (const { path } of await detailRoutes(page)) await check(path);
  expect(found).toEqual([]);
});
