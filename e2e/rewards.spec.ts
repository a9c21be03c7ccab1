import { expect } from "@playwright/test";
import { test } from "./alive";
import { signIn } from "./backstage";
import { charge, issue, makeStory, programIssued, type Story } from "./cards.desk";

let story: Story;
test.beforeAll(async () => {
  story = await makeStory();
});
test.beforeEach(async ({ page }) => {
  await signIn(page, story, "/b/all/rewards");
});

test("a campaign gives points for a sale paid by Flashcard, until it is paused", async ({
  page,
}) => {
  await page.getByRole("link", { name: "Start a campaign" }).click();
  await page.getByLabel("Name").fill("Slow afternoons");
  await page.getByLabel("Give back").fill("2");
  await page.getByLabel("Budget").fill("100000");
  await page.getByRole("button", { name: "Start campaign" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Slow afternoons" })).toBeVisible();
  const campaign = page.url();

  await issue(page, story, "50000", "Points");
  const card = page.url();
  const cardId = await programIssued(page);
  await expect(page.getByText("Programmed", { exact: true }).first()).toBeVisible();
  await charge(page, story, "200", cardId);
  await expect(page.getByText("Settled", { exact: true }).first()).toBeVisible();

  await page.goto(card);
  await expect(page.getByText("Points given").first()).toBeVisible();
  await page.goto(campaign);
  const given = page.getByRole("table", { name: /Points given/ });
  await expect(given).toContainText("FC-");

  await page.getByRole("button", { name: "Pause campaign" }).click();
  await expect(page.getByText("Paused", { exact: true })).toBeVisible();
  await charge(page, story, "200", cardId);
  await expect(page.getByText("Settled", { exact: true }).first()).toBeVisible();
  await page.goto(campaign);
  await expect(given.getByRole("row").filter({ hasText: "FC-" })).toHaveCount(1);
});

for (const [field, value] of [
  ["Give back", "11"],
  ["Give back", "-1"],
  ["Budget", "0"],
  ["Budget", "1.5"],
] as const)
  test(`${field} ${value} is refused at its field`, { tag: "@once" }, async ({ page }) => {
    await page.goto("/b/all/rewards/new");
    await page.getByLabel("Name").fill("Refused");
    await page.getByLabel("Give back").fill("2");
    await page.getByLabel("Budget").fill("10");
    await page.getByLabel(field).fill(value);
    await page.getByRole("button", { name: "Start campaign" }).click();
    await expect(page.getByLabel(field)).toHaveAttribute("aria-invalid", "true");
  });
