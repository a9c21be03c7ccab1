import { expect } from "@playwright/test";
import { test } from "./alive";
import { signIn } from "./backstage";
import { charge, issue, makeStory, programIssued, type Story, tap } from "./cards.desk";

let story: Story;
test.beforeAll(async () => {
  story = await makeStory();
});
test.beforeEach(async ({ page }) => {
  await signIn(page, story, `/b/${story.slug}/cards`);
});

test("a card is issued, programmed, pays at the till, and is refused while on hold", async ({
  page,
}) => {
  await issue(page, story, "50000", "Marcia Thompson");
  await expect(page.getByText("50 000 sats").first()).toBeVisible();
  await expect(page.getByRole("img", { name: /Programming code/ })).toBeVisible();
  const card = page.url();
  const cardId = await programIssued(page);
  await expect(page.getByText("Programmed", { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("img", { name: /Programming code/ })).toBeHidden();

  await charge(page, story, "200", cardId);
  await expect(page.getByText("Settled", { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("table", { name: /Payments/ })).toContainText("Flashcard");

  await page.goto(card);
  await expect(page.getByText("Working", { exact: true })).toBeVisible();
  const history = page.getByRole("table", { name: /What happened to this card/ });
  await expect(history).toContainText("Payment");
  await expect(history).toContainText("Blue Mountain Coffee");

  await page.getByRole("button", { name: "Hold card" }).click();
  await page.getByLabel("Why").fill("Lost, the holder called");
  await page.getByRole("dialog").getByRole("button", { name: "Hold card" }).click();
  await expect(page.getByText("On hold", { exact: true })).toBeVisible();

  await charge(page, story, "100", cardId);
  await expect(page.getByText("This Flashcard is on hold.")).toBeVisible();
  await page.goto(card);
  await expect(history).toContainText("The card was on hold");
  await expect(history).toContainText("Lost, the holder called");

  await page.getByRole("button", { name: "Release card" }).click();
  await page.getByLabel("Why").fill("Found in the car");
  await page.getByRole("dialog").getByRole("button", { name: "Release card" }).click();
  await expect(page.getByText("Working", { exact: true })).toBeVisible();
});

for (const load of ["0", "-5", "1.5", "1e21", "0x10"])
  test(`a load of ${load} is refused at its field`, async ({ page }) => {
    await page.goto(`/b/${story.slug}/cards/new`);
    await page.getByLabel("Load").fill(load);
    await page.getByRole("button", { name: "Issue Flashcard" }).click();
    await expect(page.getByLabel("Load")).toHaveAttribute("aria-invalid", "true");
    await expect(page).toHaveURL(/\/cards\/new$/);
  });

test("a double click is one card", async ({ page }) => {
  await page.goto(`/b/${story.slug}/cards/new`);
  await page.getByLabel("Load").fill("700");
  await page.getByLabel(/^Holder/).fill("Pressed twice");
  await page.getByRole("button", { name: "Issue Flashcard" }).dblclick();
  await expect(page.getByRole("heading", { level: 1, name: /Pressed twice/ })).toBeVisible();
  await page.goto(`/b/${story.slug}/cards?q=Pressed+twice`);
  await expect(page.getByRole("row").filter({ hasText: "Pressed twice" })).toHaveCount(1);
});

test("a used tap pays nothing, and the address of a tap stays nowhere", async ({ page }) => {
  await issue(page, story, "900", "Replay");
  const cardId = await programIssued(page);
  await expect(page.getByText("Programmed", { exact: true }).first()).toBeVisible();
  const { p, c } = await tap(page, cardId);
  const balance = await page.request.get(`/boltcards/balance?p=${p}&c=${c}`);
  expect(await balance.text()).toMatch(/900\s*SATS<\/dt>/);
  const again = await page.request.get(`/boltcard?p=${p}&c=${c}`);
  expect(await again.json()).toEqual({
    status: "ERROR",
    reason: "This tap was used already. Tap the Flashcard again.",
  });
  await page.reload();
  expect(await page.content()).not.toContain(p);
});
