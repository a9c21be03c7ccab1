import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { decodeBolt11 } from "./bolt11";
import { encodeBolt11 } from "./regtest/lightning/bolt11";

const paymentHash = randomBytes(32);
const make = (msat: bigint | null): string =>
  encodeBolt11(
    {
      msat,
      paymentHash,
      paymentSecret: randomBytes(32),
      description: "Coffee & cake",
      timestamp: 1_800_000_000,
      expirySeconds: 900,
    },
    randomBytes(32),
  );

it.each([null, 1n, 999n, 5_000_000n, 2_100_000_000_000_000n])("reads %s msat", (msat) => {
  const text = make(msat);
  const decoded = {
    paymentHash: paymentHash.toString("hex"),
    msat,
    expiresAt: new Date(1_800_000_900_000),
    description: "Coffee & cake",
  };
  expect(decodeBolt11(text)).toEqual(decoded);
  expect(decodeBolt11(` lightning:${text.toUpperCase()} `)).toEqual(decoded);
});

it("refuses what is not an invoice, or was changed on the way", () => {
  const text = make(1000n);
  const changed = `${text.slice(0, 60)}${text[60] === "q" ? "p" : "q"}${text.slice(61)}`;
  for (const bad of ["", "lnbc1", "hello", `lnbc1${"q".repeat(80)}`, changed, text.slice(0, -1)])
    expect(() => decodeBolt11(bad), bad.slice(0, 20)).toThrow("not a Lightning invoice");
});
