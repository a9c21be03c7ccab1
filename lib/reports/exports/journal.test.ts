import { afterAll, expect, test } from "vitest";
import { authorize } from "@/lib/access/authorize";
import { makeActor } from "@/lib/access/testing";
import { listJournal } from "@/lib/ledger/queries/journal";
import { draft, makeBooks, postNow } from "@/lib/ledger/testing";
import { closeDb } from "@/lib/platform/db";
import { exportReport } from "./export-report";
import type { JournalWish } from "./journal";

afterAll(closeDb);

test("the journal is downloaded as it is filtered: every leg of the journals listed, latest first", async () => {
  const { merchantId, card } = await makeBooks(1_000n);
  const at = (n: number) => new Date(Date.UTC(2026, 10, n, 12));
  for (const [n, ref] of ["inv_a", "inv_b", "inv_a"].entries())
    await postNow(
      draft(merchantId, {
        ...{ eventAt: at(n + 1), ref },
        legs: [
          ["bitcoin:btcpay", -100n],
          [n === 1 ? "exchange" : card, 100n],
        ],
      }),
    );
  const actor = makeActor("accountant", merchantId);
  const scope = authorize(actor, "ledger:read");
  const downloaded = async (entries: JournalWish) => {
    const wanted = { kind: "journal" as const, entries, name: "test" };
    const report = await exportReport(
      authorize(actor, "reports:export"),
      wanted,
      new AbortController().signal,
    );
    const [, ...lines] = (await report.text()).trim().split("\n");
    return lines.map((line) => line.split(",")[0]);
  };
  for (const [filter, many] of [
    [{}, 4],
    [{ ref: "inv_a" }, 2],
    [{ family: "exchange" }, 1],
    [{ family: "card", ref: "inv_a" }, 2],
    [{ ref: "' or true --" }, 0],
  ] as const) {
    const listed = await listJournal(scope, filter);
    expect(listed.rows).toHaveLength(many);
    const legs = listed.rows.flatMap(({ id, legs }) => legs.map(() => id));
    expect(await downloaded(filter), JSON.stringify(filter)).toEqual(legs);
  }
});
