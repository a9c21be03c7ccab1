import { test as base, type Page } from "@playwright/test";

/** What React keeps on every element that it has taken over from the server. */
const mark = "__reactProps";

/** Waits until every button of a page of the console answers: what is pressed before is lost. */
async function alive(page: Page): Promise<void> {
  await page.waitForFunction((known) => {
    if (!document.querySelector('script[src*="/_next/"]')) return true;
    const taken = (one: Element) => Object.keys(one).some((key) => key.startsWith(known));
    return [...document.querySelectorAll("button")].every(taken);
  }, mark);
}

/** The stories' `test`: whoever goes to a page finds it alive. */
export const test = base.extend({
  page: async ({ page }, use) => {
    const goto = page.goto.bind(page);
    page.goto = async (...where) => {
      const answer = await goto(...where);
      await alive(page);
      return answer;
    };
    await use(page);
  },
});
