import { decode } from "light-bolt11-decoder";
import { describe, expect, test } from "vitest";
import { readBolt11 } from "./bolt11";
import { hashOf, issueBolt11 } from "./issue";

const issue = (msat: bigint | null) =>
  issueBolt11({
    nodeKey: "11".repeat(32),
    label: "invoice:0",
    msat,
    description: "Paid to Blue Mountain Coffee",
    createdAt: new Date(1_700_000_000_000),
    expiresAt: new Date(1_700_000_900_000),
  });

describe("payment requests", () => {
  test.each([1n, 100n, 12_345_000n, 100_000_000n, 250_000_000_000n])("%s msat survive", (msat) => {
    expect(readBolt11(issue(msat).bolt11)?.msat).toBe(msat);
  });

  test("carry hash, text, time and expiry, and the preimage opens the hash", () => {
    const issued = issue(16_055_000n);
    expect(issued.bolt11).toMatch(/^lnbcrt160550n1/);
    expect(readBolt11(issued.bolt11)).toEqual({
      paymentHash: issued.paymentHash,
      msat: 16_055_000n,
      description: "Paid to Blue Mountain Coffee",
      timestamp: 1_700_000_000,
      expirySeconds: 900,
    });
    expect(hashOf(issued.preimage)).toBe(issued.paymentHash);
    expect(decode(issued.bolt11).expiry).toBe(900);
  });

  test("without an amount", () => {
    expect(readBolt11(issue(null).bolt11)?.msat).toBeNull();
  });

  test("the same label gives the same request, other text is none", () => {
    expect(issue(1000n)).toEqual(issue(1000n));
    expect(readBolt11("lnbcrt1nonsense")).toBeNull();
    expect(readBolt11("https://example.com")).toBeNull();
  });
});
