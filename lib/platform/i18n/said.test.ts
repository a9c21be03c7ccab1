import { describe, expect, test } from "vitest";
import { catalogueOf } from "./catalogue";
import { said } from "./said";
import { makeTranslator } from "./translator";

const english = makeTranslator("en-JM", {});
const spanish = makeTranslator("es-419", catalogueOf("es-419"));

describe("a sentence that reached us as text", () => {
  test.each([
    ["There is no such invoice here.", "Aquí no existe esa factura."],
    ["JMD has at most 2 decimals", "JMD lleva 2 decimales como máximo"],
    [
      "There is a business at /b/ann-s (2) already. Choose another address.",
      "Ya hay un negocio en /b/ann-s (2). Elija otra dirección.",
    ],
    ["BTCPay: gone\nfor good", "BTCPay: gone\nfor good"],
    [
      'BTCPay does not allow this while the invoice is in the state "Waiting".',
      "BTCPay no permite esto mientras la factura está en el estado “En espera”.",
    ],
  ])("%s", (text, translation) => {
    expect(said(text, spanish)).toBe(translation);
    expect(said(text, english)).toBe(text);
  });

  test("may hold another of ours as its value", () => {
    expect(said("BTCPay: The certificate of a.example is not trusted", spanish)).toBe(
      "BTCPay: El certificado de a.example no es de confianza",
    );
    expect(said("The account does not hold enough for this.", spanish)).toBe(
      "No hay saldo suficiente en la cuenta para esto.",
    );
  });

  test("keeps a name that happens to be a word of ours", () => {
    const text = "Settled is connected already. Disconnect it before connecting another store.";
    expect(said(text, spanish)).toMatch(/^Settled ya está conectada/);
  });

  test.each([
    "",
    "Nobody wrote this.",
    "There is no such invoice here",
    "well, JMD has no decimals today",
    "{0} <b> ' {n, plural, one {x}}",
    "constructor",
    "__proto__",
  ])("comes back as it was when it is not known: %s", (text) => {
    expect(said(text, spanish)).toBe(text);
  });
});

test("every message made from parts is found again by its sentence", () => {
  const patterns = Object.keys(catalogueOf("es-419")).filter((message) => message.includes("{0}"));
  expect(patterns.length).toBeGreaterThan(20);
  for (const message of patterns) {
    const values = { 0: "qz-0", 1: "qz-1" };
    expect(said(english(message, values), spanish)).toBe(spanish(message, values));
  }
});
