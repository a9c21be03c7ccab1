import { setTimeout as pause } from "node:timers/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const asks = 5;
const quiet = 1000;
const patience = 30_000;

export type Vitals = {
  lcp: number;
  shown: string;
  seenAt: number;
  busyAt: number;
  inp: number;
  asked: string;
};
const vitalsOf = (page: Page): Promise<Vitals> =>
  page.evaluate(() => (window as unknown as { vitals: Vitals }).vitals);

async function open(page: Page, url: string): Promise<void> {
  const answer = await page.goto(url, { waitUntil: "load", timeout: patience });
  if (!answer || answer.status() >= 500) throw new Error(`${url} answered ${answer?.status()}`);
}

/** Waits until nothing larger was painted for a second, and, to be alive, no task was long. */
async function painted(page: Page, alive = false): Promise<Vitals> {
  const deadline = performance.now() + patience;
  while (performance.now() < deadline) {
    const [vitals, now] = [await vitalsOf(page), await page.evaluate(() => performance.now())];
    const last = alive ? Math.max(vitals.seenAt, vitals.busyAt) : vitals.seenAt;
    if (vitals.lcp > 0 && now - last > quiet) return vitals;
    await pause(100);
  }
  throw new Error(`${page.url()} is not painted after ${patience / 1000} s`);
}

/** What a person does first: search and everything else behind "More", or, outside the console, the first field. */
async function use(page: Page): Promise<void> {
  const search = page.locator("header[data-shell] button[aria-keyshortcuts]");
  const more = page.locator('nav[data-shell] button[aria-haspopup="dialog"]');
  const dialog = page.getByRole("dialog");
  if (await search.isVisible()) {
    await search.tap();
    await dialog.getByRole("combobox").waitFor();
    await page.keyboard.type("inv", { delay: 150 });
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  }
  if (await more.isVisible()) {
    await more.tap();
    await dialog.waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    return;
  }
  const field = page.locator("main input:visible, form input:visible").first();
  if ((await field.count()) > 0) {
    await field.tap();
    await page.keyboard.type("ab", { delay: 150 });
  }
  for (const key of ["Tab", "Tab"]) await page.keyboard.press(key, { delay: 50 });
}

/**
 * One load by a slow phone with an empty cache, and the slowest answer to what is done then: once the page is
 * alive, or as soon as it can be seen.
 */
export async function loadOnce(page: Page, url: string, alive: boolean): Promise<Vitals> {
  await open(page, url);
  const { lcp, shown } = await painted(page, alive);
  await use(page);
  await pause(500);
  return { ...(await vitalsOf(page)), lcp, shown };
}

export type Served = { first: number; whole: number };

/** Milliseconds from the request to the first and the last byte of the document, five times after one uncounted. */
export async function serveTimes(page: Page, url: string): Promise<Served[]> {
  const taken: Served[] = [];
  for (let ask = 0; ask <= asks; ask += 1) {
    await open(page, url);
    const times = await page.evaluate(() => {
      const [entry] = performance.getEntriesByType("navigation");
      const { requestStart, responseStart, responseEnd } = entry as PerformanceNavigationTiming;
      return { first: responseStart - requestStart, whole: responseEnd - requestStart };
    });
    if (ask > 0) taken.push(times);
  }
  return taken;
}

/** What axe finds on the page as it stands, one line per broken rule. */
export async function issuesOf(page: Page): Promise<string[]> {
  await painted(page);
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(" ")}`);
}
