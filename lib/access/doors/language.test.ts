import { expect, test } from "vitest";
import { translatorFor } from "./language";

const localeFor = (headers: Record<string, string>) =>
  translatorFor({ headers: new Headers(headers) }).locale;

test("the language chosen here goes before the one the browser asks for, and English before none", () => {
  expect(localeFor({})).toBe("en-JM");
  expect(localeFor({ "accept-language": "fr, es-MX;q=0.8, en;q=0.3" })).toBe("es-419");
  expect(localeFor({ "accept-language": "es", cookie: "a=1; fc_locale=en-JM; b=2" })).toBe("en-JM");
  expect(localeFor({ cookie: "fc_locale=es-419" })).toBe("es-419");
});

test("a cookie of another name or another value decides nothing", () => {
  expect(localeFor({ cookie: "my_fc_locale=es-419" })).toBe("en-JM");
  expect(localeFor({ cookie: "fc_locale=xx", "accept-language": "es" })).toBe("es-419");
  expect(localeFor({ cookie: "fc_locale=toString" })).toBe("en-JM");
});
