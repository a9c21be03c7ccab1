import { type APIRequestContext, expect, test } from "@playwright/test";
import { makeWorld, signedIn, visitor, type World } from "./people";

let world: World;
let anonymous: APIRequestContext;
let stranger: APIRequestContext;

test.beforeAll(async () => {
  world = await makeWorld();
  anonymous = await visitor();
  stranger = await signedIn(world, world.b.owner);
});
test.afterAll(() => Promise.all([anonymous.dispose(), stranger.dispose()]));

const words = {
  en: { heading: "Nothing here", sentence: "There is nothing at this address", back: "Go to home" },
  es: {
    heading: "No hay nada aquí",
    sentence: "No hay nada en esta dirección",
    back: "Ir al inicio",
  },
} as const;

/** The answer as a browser reads it before any script has run. */
async function raw(who: APIRequestContext, path: string, language: keyof typeof words) {
  const answer = await who.get(path, { headers: { "accept-language": language } });
  const html = await answer.text();
  const main = /<main[^>]*>(.*?)<\/main>/s.exec(html)?.[1] ?? "";
  return { status: answer.status(), html, main };
}

const inFrame: Record<string, (w: World) => string> = {
  "an invoice that is another's": (w) => `/b/${w.b.slug}/invoices/${w.a.invoiceId}`,
  "an invoice that never was": (w) => `/b/${w.b.slug}/invoices/inv_none`,
  "a card that never was": (w) => `/b/${w.b.slug}/cards/card_none`,
  "a page the role does not open": (w) => `/b/${w.b.slug}/cards/new`,
  "an address under the own business": (w) => `/b/${w.b.slug}/nothing/at/all`,
  "another's business": (w) => `/b/${w.a.slug}/invoices`,
  "a business that never was": () => "/b/nobody",
  "Flash's own pages": () => "/admin/system",
};

for (const [what, path] of Object.entries(inFrame))
  for (const language of ["en", "es"] as const)
    test(`${what} is answered with its words in the frame, in ${language}`, async () => {
      const { status, html, main } = await raw(stranger, path(world), language);
      const { heading, sentence, back } = words[language];
      expect(status).toBe(404);
      expect(html).not.toContain("__next_error__");
      expect(html).toContain("data-shell");
      expect(main).toMatch(new RegExp(`<h1[^>]*>${heading}</h1>`));
      expect(main).toContain(sentence);
      expect(main).toMatch(new RegExp(`<a[^>]* href="/"[^>]*>${back}</a>`));
    });

test("who is not signed in reads the same without a frame", async () => {
  for (const language of ["en", "es"] as const) {
    const { status, html, main } = await raw(anonymous, "/nothing", language);
    const { heading, sentence, back } = words[language];
    expect(status).toBe(404);
    expect(html).not.toContain("data-shell");
    expect(main).toMatch(new RegExp(`<h1[^>]*>${heading}</h1>`));
    expect(main).toContain(sentence);
    expect(main).toMatch(new RegExp(`<a[^>]*href="/"[^>]*>${back}</a>`));
  }
  expect((await raw(anonymous, "/b/nobody", "en")).status).toBe(307);
});

test("what is another's and what never was answer alike", async () => {
  const { a, b } = world;
  const theirs = await raw(stranger, `/b/${b.slug}/invoices/${a.invoiceId}`, "en");
  const never = await raw(stranger, `/b/${b.slug}/invoices/inv_none`, "en");
  expect(theirs.main).toBe(never.main);
});
