import { expect, type Page } from "@playwright/test";
import { test } from "./alive";
import { signIn } from "./backstage";
import { issue, makeStory } from "./cards.desk";
import { idsDownloaded, idsShown, table, tabs } from "./lists.desk";

async function keepView(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Save view" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Name").fill(name);
  await form.getByRole("button", { name: "Save view" }).click();
  await expect(page.getByRole("link", { name })).toHaveAttribute("aria-current", "page");
}

test("Flashcards are sorted by their headers, and downloaded as they are filtered", async ({
  page,
}, { project }) => {
  const story = await makeStory();
  const list = `/b/${story.slug}/cards`;
  await signIn(page, story, list);
  for (const holder of ["Order one", "Order two"]) await issue(page, story, "700", holder);
  await page.goto(`${list}?q=Order`);
  const newest = await idsShown(page);
  expect(newest).toHaveLength(2);
  await page.goto(`${list}?q=Order&order=oldest`);
  expect(await idsShown(page)).toEqual(newest.toReversed());
  const file = page.getByRole("link", { name: "Export", exact: true });
  expect(await idsDownloaded(page, await file.getAttribute("href"))).toEqual(newest.toReversed());
  await page.goto(`${list}?q=Order+two&order=tapped`);
  const shown = await idsShown(page);
  expect(shown).toHaveLength(1);
  expect(await idsDownloaded(page, await file.getAttribute("href"))).toEqual(shown);
  if (project.name === "phone") return;

  const header = (name: string) => table(page).getByRole("columnheader", { name });
  await expect(header("Last tap")).toHaveAttribute("aria-sort", "descending");
  await header("Last tap").getByRole("link").click();
  await expect(header("Last tap")).toHaveAttribute("aria-sort", "ascending");
  await expect(header("Balance").getByRole("link")).toHaveCount(0);
});

test.describe("Flash's own lists", () => {
  test.beforeEach(async ({ page }) => signIn(page, await makeStory(), "/admin/users"));

  const lists = [
    { path: "/admin/users?role=admin", order: "newest", header: "Since", whole: "All" },
    {
      path: "/admin/businesses?q=a",
      order: "newest",
      header: "Registered",
      whole: "All businesses",
    },
    { path: "/admin/audit?q=signed", order: "oldest", header: "When", whole: "Every change" },
  ];
  for (const { path, order, header, whole } of lists)
    test(`${path} is sorted, kept as a view and downloaded`, { tag: "@once" }, async ({ page }) => {
      await page.goto(`${path}&order=${order}`);
      const file = page.getByRole("link", { name: "Export", exact: true });
      const got = await page.request.get((await file.getAttribute("href")) ?? "");
      expect(got.status()).toBe(200);
      expect(got.headers()["content-type"]).toContain("text/csv");
      expect(await got.text()).not.toContain("argon2");
      const column = table(page).getByRole("columnheader", { name: header });
      await expect(column).toHaveAttribute("aria-sort", /ascending|descending/);
      await expect(table(page).locator("th[aria-sort]")).toHaveCount(1);
      const name = `Mine ${Date.now()}`;
      await keepView(page, name);
      const tab = tabs(page).getByRole("link", { name });
      await tabs(page).getByRole("link", { name: whole, exact: true }).click();
      await expect(tab).not.toHaveAttribute("aria-current", "page");
      await tab.click();
      await expect(page).toHaveURL(new RegExp(`order=${order}`));
      await page.getByRole("button", { name: /^Options of the view/ }).click();
      await page.getByRole("menuitem", { name: "Remove view" }).click();
      await expect(tab).toHaveCount(0);
    });

  test("a row of the log opens beside it and steps by key", async ({ page }) => {
    for (const role of ["auditor", "support"]) {
      await page.goto(`/admin/users?role=${role}`);
      await keepView(page, `Log ${role} ${Date.now()}`);
    }
    await page.goto("/admin/audit?q=views.save");
    await page.locator("[data-row-link]").first().click();
    const peek = page.getByRole("dialog");
    await expect(peek).toContainText("What was sent");
    await expect(page).toHaveURL(/open=aud_/);
    const first = page.url();
    await page.keyboard.press("j");
    await expect(page).not.toHaveURL(first);
    await expect(peek.getByRole("link", { name: "Open in full" })).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect(peek).toBeHidden();
  });
});

test("the journal keeps a filter as a view and is downloaded under it", async ({ page }) => {
  await signIn(page, await makeStory(), "/b/all/ledger");
  await page.goto("/b/all/ledger?family=card");
  const file = page.getByRole("link", { name: "Export", exact: true });
  const href = (await file.getAttribute("href")) ?? "";
  expect(href).toContain("family=card");
  const got = await page.request.get(href);
  expect(got.status()).toBe(200);
  expect((await got.text()).split("\n")[0]).toMatch(/^journal,leg,business,/);
  const name = `Cards ${Date.now()}`;
  await keepView(page, name);
  const views = page.getByRole("navigation", { name: "Views of the journal" });
  await views.getByRole("link", { name: "Whole journal" }).click();
  await expect(page).not.toHaveURL(/family=card/);
});
