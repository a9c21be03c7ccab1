import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { test } from "./alive";
import { program, tap } from "./cards.desk";
import { csvRows, freshStore, signInAs, sumOf } from "./main-job.desk";
import { leave } from "./shop.desk";

/** A person in a browser of their own. */
async function person(
  browser: Browser,
  options: object,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext(options);
  return { context, page: await context.newPage() };
}

test("from an empty business to a paid invoice, a rewarded Flashcard and an exported journal", async ({
  browser,
  contextOptions,
}, { project, workerIndex, parallelIndex }) => {
  test.setTimeout(180_000);
  const slug = `blue-mountain-${project.name}-${workerIndex}-${parallelIndex}`;
  const base = `/b/${slug}`;
  const admin = (await person(browser, contextOptions)).page;
  const { context, page: owner } = await person(browser, contextOptions);
  const accountant = (await person(browser, contextOptions)).page;

  await test.step("the admin registers the business and connects its store", async () => {
    await signInAs(admin, "Flash admin");
    await admin.goto("/admin/businesses");
    await admin.getByRole("button", { name: "Register a business" }).click();
    const form = admin.getByRole("dialog");
    await form.getByLabel("Name").fill("Blue Mountain Coffee");
    await form.getByLabel("Town").fill("Kingston");
    await form.getByLabel(/^Address/).fill(slug);
    await form.getByRole("button", { name: "Register business" }).click();
    await expect(
      admin.getByRole("heading", { level: 1, name: "Blue Mountain Coffee" }),
    ).toBeVisible();
    const { apiKey } = await freshStore(admin, slug);
    await admin.goto(`${base}/settings/connect`);
    await admin.getByLabel("API key").fill(apiKey);
    await admin.getByRole("button", { name: "Connect the store" }).click();
    await expect(admin.getByText("Registered", { exact: true })).toBeVisible();
  });

  await test.step("the owner accepts the invitation", async () => {
    await admin.goto(`/admin/businesses/${slug}`);
    await admin.getByRole("button", { name: "Invite" }).click();
    const form = admin.getByRole("dialog");
    await form.getByLabel("E-mail").fill(`owner-${slug}@example.com`);
    await form.getByLabel("Role").selectOption({ label: "Owner" });
    await form.getByRole("button", { name: "Invite" }).click();
    const link = await form
      .getByText(/\/join\//)
      .first()
      .innerText();
    await owner.goto(link.trim());
    await owner.getByLabel("Your name").fill("Dana Campbell");
    await owner.getByRole("textbox", { name: "Password" }).fill("correct horse battery");
    await owner.getByRole("button", { name: "Join" }).click();
    await owner.waitForURL(`**${base}`);
  });

  await test.step("an invoice for J$2,450 is paid and the page says so by itself", async () => {
    await owner.goto(`${base}/invoices/new`);
    await owner.getByLabel("Amount").fill("2450");
    await owner.getByLabel("What it is for").fill("Two bags of Peaberry");
    await owner.getByRole("button", { name: "Create invoice for J$2,450.00" }).click();
    const open = owner.getByRole("link", { name: "Open", exact: true });
    const checkout = await context.newPage();
    await checkout.goto((await open.getAttribute("href")) ?? "");
    await checkout.getByRole("button", { name: "Pay with Lightning" }).click();
    await expect(owner.getByText("Settled", { exact: true }).first()).toBeVisible({
      timeout: 2_000,
    });
    const payments = owner.getByRole("table", { name: /Payments of this invoice/ });
    await expect(payments).toContainText("sats");
    await expect(payments).toContainText("BTC_JMD");
    await leave(checkout);
  });

  let cardPage = "";
  let cardId = "";
  await test.step("a Flashcard with 5,000 sats is issued and programmed", async () => {
    await admin.goto(`${base}/cards/new`);
    await admin.getByLabel("Load").fill("5000");
    await admin.getByLabel(/^Holder/).fill("Marcia Thompson");
    await admin.getByRole("button", { name: "Issue Flashcard" }).click();
    const app = admin.getByRole("link", { name: "Open the app on this phone" });
    const deepLink = (await app.getAttribute("href")) ?? "";
    cardPage = admin.url();
    cardId = (await freshCard(admin)).id;
    await program(admin, cardId, deepLink);
    await expect(admin.getByText("Programmed", { exact: true }).first()).toBeVisible();
  });

  await test.step("a campaign gives back 2 %", async () => {
    await admin.goto("/b/all/rewards");
    await expect(admin.getByRole("heading", { level: 1, name: "Rewards" })).toBeVisible();
    if (await admin.getByText("Running", { exact: true }).first().isVisible()) return;
    await admin.getByRole("link", { name: "Start a campaign" }).first().click();
    await admin.getByLabel("Name").fill("Two back");
    await admin.getByLabel("Give back").fill("2");
    await admin.getByLabel("Budget").fill("100000");
    await admin.getByRole("button", { name: "Start campaign" }).click();
    await expect(admin.getByRole("heading", { level: 1, name: "Two back" })).toBeVisible();
  });

  await test.step("it pays at the till and is given 2 % in points", async () => {
    await charge(owner, base, "600", cardId);
    await expect(owner.getByText("J$600.00 paid")).toBeVisible();
    await expect(owner.getByRole("table", { name: /Payments of this invoice/ })).toContainText(
      "Flashcard",
    );
    await admin.goto(cardPage);
    await expect(admin.getByText(/\d+ points/).first()).toBeVisible();
    await expect(admin.getByRole("table", { name: /What happened to this card/ })).toContainText(
      "points",
    );
  });

  await test.step("the dashboard shows sales, points and cards, and the journal has them all", async () => {
    await owner.goto(`${base}?period=7d`);
    const figure = (label: string | RegExp) =>
      owner.locator("dl > div").filter({ hasText: label }).locator("dd").first().innerText();
    await expect(owner.getByRole("link", { name: "Sales in 7 days" })).toBeVisible();
    const sales = (await figure("Sales in 7 days")).replace(/[^\d.]/g, "");
    expect(sales).toBe("3050.00");
    const points = (await figure("Points given")).replace(/\D/g, "");
    const held = (await figure("On Flashcards now")).replace(/\D/g, "");

    await signInAs(accountant, "Flash accountant");
    await accountant.goto(`${base}/ledger`);
    await expect(accountant.getByText(/balanced|sums to zero|Balanced/i).first()).toBeVisible();
    const own = await csvRows(accountant, "journal", slug);
    for (const currency of ["JMD", "BTC", "PTS"])
      expect(sumOf(own, currency, "debit"), currency).toBe(sumOf(own, currency, "credit"));
    const of = (account: string) => own.filter((row) => row.account === account);
    expect(sumOf(of("sales"), "JMD", "credit")).toBe(BigInt(sales.replace(".", "")));
    expect(sumOf(of("points:given"), "PTS", "debit")).toBe(BigInt(points));
    const all = await csvRows(accountant, "journal", "all");
    const card = all.filter((row) => row.account === `card:${cardPage.split("/").at(-1)}`);
    const left = sumOf(card, "BTC", "credit") - sumOf(card, "BTC", "debit");
    expect(left / 1000n).toBe(BigInt(held));
    expect((await csvRows(accountant, "invoices", slug)).length).toBe(2);
    expect((await csvRows(accountant, "payments", slug)).length).toBe(2);
  });

  await test.step("on hold, its next tap is refused with a reason", async () => {
    await admin.goto(cardPage);
    await admin.getByRole("button", { name: "Hold card" }).click();
    await admin.getByLabel("Why").fill("Lost, the holder called");
    await admin.getByRole("dialog").getByRole("button", { name: "Hold card" }).click();
    await expect(admin.getByText("On hold", { exact: true })).toBeVisible();
    await charge(owner, base, "50", cardId);
    await expect(owner.getByText("This Flashcard is on hold.")).toBeVisible();
    await admin.reload();
    await expect(admin.getByRole("table", { name: /What happened to this card/ })).toContainText(
      "The card was on hold",
    );
  });
});

async function freshCard(page: Page): Promise<{ id: string }> {
  const answer = await page.request.post(`${process.env.BTCPAY_URL}/__regtest/cards`, { data: {} });
  return (await answer.json()) as { id: string };
}

async function charge(page: Page, base: string, amount: string, cardId: string): Promise<void> {
  await page.goto(`${base}/invoices/new`);
  await page.getByLabel("Amount").fill(amount);
  await page.getByRole("button", { name: /^Create invoice for/ }).click();
  const reader = page.getByLabel("Tap Flashcard");
  await expect(reader).toBeVisible();
  await reader.fill((await tap(page, cardId)).url);
  await reader.press("Enter");
}
