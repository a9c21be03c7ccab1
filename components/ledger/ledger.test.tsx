import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LedgerAddress } from "@/lib/ledger/inputs";
import type { TrialLine } from "@/lib/ledger/queries/trial-balance";
import { JournalEntry } from "./journal-entry";
import { TrialTable } from "./trial-table";

const textOf = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
const line = (fields: Partial<TrialLine>): TrialLine => ({
  asset: "JMD/2",
  family: "sales",
  side: "income",
  accounts: 1,
  debit: 0n,
  credit: 245_000n,
  ...fields,
});

test("a trial balance says when it does not balance", () => {
  const render = (difference: bigint) =>
    textOf(
      renderToStaticMarkup(
        <TrialTable
          sum={{ asset: "JMD/2", debit: 245_000n, credit: 245_000n + difference, difference }}
          lines={[line({}), line({ family: "exchange", debit: 245_000n, credit: 0n })]}
          base="/b/x/ledger"
        />,
      ),
    );
  expect(render(0n)).toContain("Total 2,450.00 2,450.00");
  expect(render(1n)).toContain("Not in balance 2,450.00 2,450.01");
});

test("a journal shows its debits and credits under the account's name", () => {
  const markup = renderToStaticMarkup(
    <JournalEntry
      journal={{
        merchantId: "ten_1",
        id: "jnl_1",
        kind: "tap.reserved",
        ref: "tap_1",
        memo: null,
        reverses: null,
        eventAt: new Date("2026-11-20T15:00:00Z"),
        createdAt: new Date("2026-11-20T15:00:01Z"),
        legs: [
          { code: "card:card_abcdef", asset: "BTC/11", amount: -5_000n },
          { code: "tap:tap_000001", asset: "BTC/11", amount: 5_000n },
        ],
      }}
      zone="America/Jamaica"
      business={null}
      base="/b/x/ledger"
    />,
  );
  expect(textOf(markup)).toContain("Tap reserved Fri, 20 Nov 2026");
  expect(textOf(markup)).toContain("Flashcard ABCDEF 5 sats Tap in flight 000001 5 sats");
});

test("an odd address asks for nothing", () => {
  const odd = { at: ["2026-01-01", "x"], ref: "a\u0000b", family: "", cursor: "x".repeat(201) };
  expect(LedgerAddress.parse(odd)).toEqual({});
  expect(LedgerAddress.parse({ ref: "inv_1" })).toEqual({ ref: "inv_1" });
});
