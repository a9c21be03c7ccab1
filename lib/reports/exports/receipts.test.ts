import { expect, test } from "vitest";
import { authorize } from "@/lib/access/authorize";
import { systemActor } from "@/lib/access/testing";
import { newId } from "@/lib/platform/ids";
import { listReceipts, type ReceiptFilter } from "@/lib/receipts/queries/list-receipts";
import { taxSummary } from "@/lib/receipts/queries/tax";
import { makeReceipt, makeSeller } from "@/lib/receipts/testing/sold";
import { writeCreditNote } from "@/lib/receipts/write-credit-note";
import { exportReport } from "./export-report";

async function makeBooks() {
  const [{ merchantId, owner }, other] = [await makeSeller(), await makeSeller()];
  await makeReceipt(other.merchantId);
  for (let at = 0; at < 9; at += 1) {
    const amount = 10_001n + BigInt(at) * 777n;
    const { invoiceId } = await makeReceipt(merchantId, { amount, description: `=Cup ${at}` });
    const refundId = newId("rfd");
    if (at % 3 === 0)
      await writeCreditNote(systemActor, { invoiceId, refundId, amount: 3_333n, msat: 1n });
  }
  return { owner };
}

type Owner = Awaited<ReturnType<typeof makeBooks>>["owner"];

async function listed(owner: Owner, filter: ReceiptFilter) {
  const rows = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listReceipts(authorize(owner, "receipts:read"), {
      ...{ ...filter, cursor, take: 4 },
    });
    rows.push(...page.rows);
    cursor = page.older;
  }
  return rows;
}

async function downloaded(owner: Owner, filter: ReceiptFilter) {
  const report = await exportReport(
    authorize(owner, "reports:export"),
    { kind: "receipts", receipts: filter, name: "test" },
    new AbortController().signal,
  );
  const [head = "", ...lines] = (await report.text()).trim().split("\n");
  const names = head.split(",");
  return lines.map((line) =>
    Object.fromEntries(line.split(",").map((cell, at) => [names[at], cell])),
  );
}

const cents = (text: string | undefined) => BigInt((text ?? "").replace(".", ""));

test("the summary, the list and the download say the same, to the cent, credit notes taken off", async () => {
  const { owner } = await makeBooks();
  const whole = { from: new Date(0), to: new Date(Date.now() + 60_000) };
  const sums = await taxSummary(authorize(owner, "receipts:read"), whole);
  const rows = await listed(owner, {});
  const cells = await downloaded(owner, {});
  expect(rows).toHaveLength(12);
  expect(cells).toHaveLength(12);
  const columns = [
    ...([
      ["total", "total"],
      ["taxable", "taxable"],
      ["tax", "gct"],
    ] as const),
    ...([
      ["zeroRated", "zero_rated"],
      ["exempt", "exempt"],
      ["untaxed", "outside_gct"],
    ] as const),
  ];
  for (const [column, name] of columns) {
    const summed = sums.reduce((sum, one) => sum + one[column], 0n);
    expect(rows.reduce((sum, one) => sum + one[column], 0n)).toBe(summed);
    expect(cells.reduce((sum, one) => sum + cents(one[name]), 0n)).toBe(summed);
  }
  expect(sums.map(({ series, documents }) => [series, documents])).toEqual([
    ["receipt", 9],
    ["credit-note", 3],
  ]);
  const totals = sums.map(({ total }) => total);
  expect(totals.reduce((a, b) => a + b, 0n)).toBe(
    sums.reduce((sum, s) => sum + s.taxable + s.zeroRated + s.exempt + s.untaxed + s.tax, 0n),
  );
});

test("filters find by number, series, words and days, in the list as in the download", async () => {
  const { owner } = await makeBooks();
  const numbers = async (filter: ReceiptFilter) => {
    const list = (await listed(owner, filter)).length;
    expect(await downloaded(owner, filter)).toHaveLength(list);
    return list;
  };
  expect(await numbers({ series: "credit-note" })).toBe(3);
  expect(await numbers({ search: "CN-000002" })).toBe(1);
  expect(await numbers({ search: "000002" })).toBe(2);
  expect(await numbers({ search: "cup 4" })).toBe(1);
  expect(await numbers({ currency: "USD" })).toBe(0);
  expect(await numbers({ to: new Date(0) })).toBe(0);
  const [cell] = await downloaded(owner, { search: "cup 4" });
  expect(cell?.description).toBe("'=Cup 4");
});
