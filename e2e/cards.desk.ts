import { expect, type Page } from "@playwright/test";
import { prepare, type SignIn } from "./backstage";

export type Story = SignIn & { slug: string };

const btcpay = process.env.BTCPAY_URL ?? "";

/** A Business with its store, the programme with its own, and a Flash admin. */
export const makeStory = () => prepare<Story>("cards");

async function control<T>(page: Page, path: string, data: object = {}): Promise<T> {
  const answer = await page.request.post(`${btcpay}/__regtest/${path}`, { data });
  expect(answer.ok(), `${path}: ${answer.status()}`).toBe(true);
  return (await answer.json()) as T;
}

/** A blank card out of the box. */
export const plastic = (page: Page) => control<{ id: string; uid: string }>(page, "cards");

export const program = (page: Page, cardId: string, deepLink: string) =>
  control<{ lnurlw: string }>(page, `cards/${cardId}/program`, { url: deepLink });

export const tap = (page: Page, cardId: string) =>
  control<{ url: string; p: string; c: string }>(page, `cards/${cardId}/tap`);

/** Issues a card at the Business's desk and ends on its page. */
export async function issue(page: Page, story: Story, sats: string, holder: string): Promise<void> {
  await page.goto(`/b/${story.slug}/cards/new`);
  await page.getByLabel("Load").fill(sats);
  await page.getByLabel(/^Holder/).fill(holder);
  await page.getByRole("button", { name: "Issue Flashcard" }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: `${holder}’s Flashcard` }),
  ).toBeVisible();
}

/** Programs the card on the page with a blank one, as the phone app would. */
export async function programIssued(page: Page): Promise<string> {
  const link = page.getByRole("link", { name: "Open the app on this phone" });
  const deepLink = (await link.getAttribute("href")) ?? "";
  expect(deepLink).toMatch(/^boltcard:\/\/program\?url=/);
  const { id } = await plastic(page);
  await program(page, id, deepLink);
  return id;
}

/** Charges at the Business and takes the card with a reader that types. */
export async function charge(page: Page, story: Story, amount: string, cardId: string) {
  await page.goto(`/b/${story.slug}/invoices/new`);
  await page.getByLabel("Amount").fill(amount);
  await page.getByRole("button", { name: /^Create invoice for/ }).click();
  const reader = page.getByLabel("Tap Flashcard");
  await expect(reader).toBeVisible();
  await reader.fill((await tap(page, cardId)).url);
  await reader.press("Enter");
}
