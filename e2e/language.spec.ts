import { expect } from "@playwright/test";
import { test } from "./alive";
import { signIn } from "./backstage";
import { speak } from "./language.desk";
import { mailsTo } from "./mail.desk";
import { makeShop } from "./shop.desk";

test("a language chosen in the menu is kept for the person's mails too", async ({
  page,
  browser,
  isMobile,
}) => {
  const shop = await makeShop();
  await signIn(page, shop, `/b/${shop.slug}`);
  if (isMobile) await page.getByRole("button", { name: "More" }).click();
  await page
    .getByRole("button", { name: /Your menu/ })
    .last()
    .click();
  await page.getByRole("menuitem", { name: "Español" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "es-419");

  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto("/forgot");
  await elsewhere.getByLabel("E-mail").fill(shop.email);
  await elsewhere.getByRole("button", { name: "Send me a link" }).click();
  await expect
    .poll(() => mailsTo(shop.email).join())
    .toContain("Abra este enlace en la próxima hora para elegir una nueva contraseña");
  await elsewhere.context().close();
});

test("the page of a tap that is not known speaks the phone's language", { tag: "@once" }, async ({
  request,
}) => {
  const read = async (language: string) => {
    const headers = { "accept-language": language };
    const answer = await request.get("/boltcards/balance?p=0&c=0", { headers });
    expect(answer.status()).toBe(400);
    return answer.text();
  };
  const english = await read("en-US,en;q=0.9");
  expect(english).toContain('<html lang="en-JM">');
  expect(english).toContain("This Flashcard was not recognised. Tap it again.");
  const spanish = await read("es-SV,es;q=0.9,en;q=0.5");
  expect(spanish).toContain('<html lang="es-419">');
  expect(spanish).not.toContain("not recognised");
});

test("who comes back from BTCPay too late reads why, and has a way home", async ({ page }) => {
  await speak(page, "es-419");
  const answer = await page.request.post(`/api/btcpay/authorized?state=${"x".repeat(43)}`, {
    form: { apiKey: "0123456789012345678901234567890123456789" },
  });
  expect(answer.status()).toBe(404);
  expect(answer.headers()["content-type"]).toContain("text/html");
  const text = await answer.text();
  expect(text).toContain('<html lang="es-419">');
  expect(text).toContain("Empiece de nuevo");
  expect(text).toContain('<a href="/">');
});
