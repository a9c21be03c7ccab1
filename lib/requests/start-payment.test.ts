import { afterAll, expect, test } from "vitest";
import { makeActor, systemActor } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { archiveRequest } from "./archive-request";
import { startPayment } from "./start-payment";
import { becomes, linksOf, madeRequest, payer, requestRow } from "./testing";

afterAll(closeDb);

const start = (code: string, amount?: string, payerKey = payer()) =>
  startPayment(systemActor, { code, payerKey, ...(amount ? { amount } : {}) });

test("fifty people at once get one invoice over all that is left", async () => {
  const { id, code } = await madeRequest();
  const got = await Promise.all(Array.from({ length: 50 }, () => start(code)));
  expect(new Set(got.map((one) => one.id)).size).toBe(1);
  expect(await linksOf(id)).toMatchObject([{ invoiceId: got[0]?.id, state: "open" }]);
});

test("a part, then the rest, then nothing; money counted on the way when no event came", async () => {
  const { id, code } = await madeRequest({ partial: true });
  const first = await start(code, "1000");
  await becomes(first.id, { status: "settled", paidAmount: 100_000n });
  await expect(start(code, "1450.01")).rejects.toMatchObject({
    fields: { amount: ["This is more than is left to pay"] },
  });
  const second = await start(code);
  expect(second.id).not.toBe(first.id);
  await becomes(second.id, { status: "settled", paidAmount: 145_000n });
  await expect(start(code)).rejects.toMatchObject({ code: "conflict" });
  expect((await requestRow(id)).paidAmount).toBe(100_000n);
});

test("money that waits for a decision is not asked for again", async () => {
  const { code } = await madeRequest();
  const first = await start(code);
  await becomes(first.id, {
    ...{ status: "expired", additionalStatus: "paid-partial", paidAmount: 245_000n },
  });
  await expect(start(code)).rejects.toMatchObject({ code: "conflict" });
});

test("one that ran out unpaid makes room for another", async () => {
  const { id, code } = await madeRequest();
  const first = await start(code);
  await becomes(first.id, { status: "expired" });
  const second = await start(code);
  expect(second.id).not.toBe(first.id);
  expect((await linksOf(id)).map(({ state }) => state).sort()).toEqual(["open", "over"]);
});

test("a part is refused where all is paid at once", async () => {
  const { code } = await madeRequest();
  await expect(start(code, "10")).rejects.toMatchObject({ code: "invalid" });
});

test("of a reusable link each payer has one, the same key the same", async () => {
  const { id, code } = await madeRequest({ kind: "reusable" });
  const [mine, theirs] = [payer(), payer()];
  const got = await Promise.all([mine, mine, theirs].map((key) => start(code, undefined, key)));
  expect(new Set(got.map((one) => one.id)).size).toBe(2);
  expect(await linksOf(id)).toHaveLength(2);
});

test("archived, closed or unknown: no payment starts", async () => {
  const { id, code, owner } = await madeRequest();
  await archiveRequest(owner, { requestId: id, archived: true });
  await expect(start(code)).rejects.toMatchObject({ code: "conflict" });
  await expect(start("no-such-code")).rejects.toMatchObject({ code: "not-found" });
  await expect(
    startPayment(makeActor("owner", "all"), { code, payerKey: payer() }),
  ).rejects.toMatchObject({ code: "forbidden" });
});
