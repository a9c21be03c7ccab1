import { afterAll, expect, test } from "vitest";
import { makeActor } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { createRequest } from "./create-request";
import { madeRequest, payer, requestRow } from "./testing";

afterAll(closeDb);

test("the same form twice is one request with one code; another wish under its key is refused", async () => {
  const { id, owner, wish, code } = await madeRequest();
  expect(await createRequest(owner, wish)).toEqual({ id, repeated: true });
  expect(code).toMatch(/^[\w-]{22}$/);
  await expect(createRequest(owner, { ...wish, amount: "1" })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("every field that is wrong is named", async () => {
  const { owner, wish } = await madeRequest();
  const key = { idempotencyKey: payer() };
  const fields = async (more: object) =>
    createRequest(owner, { ...wish, ...key, ...more }).then(
      () => [],
      (refusal) => Object.keys(refusal.fields ?? {}),
    );
  expect(await fields({ remind: true })).toEqual(["payerEmail", "dueDay"]);
  expect(await fields({ dueDay: "2020-01-01" })).toEqual(["dueDay"]);
  expect(await fields({ dueDay: "2026-02-30" })).toEqual(["dueDay"]);
  expect(await fields({ amount: "-5" })).toEqual(["amount"]);
  expect(await fields({ amount: "1e9" })).toEqual(["amount"]);
  expect(await fields({ title: "  " })).toEqual(["title"]);
  expect(await fields({ currency: "XXX" })).toEqual(["currency"]);
});

test("what means nothing for a reusable link is left out", async () => {
  const { id } = await madeRequest({
    ...{ kind: "reusable", partial: true, payerEmail: "keisha@example.com", closes: true },
  });
  const row = await requestRow(id);
  expect(row).toMatchObject({ partial: false, payerEmail: null, closes: false, remind: false });
});

test("an accountant may not, and another business does not exist", async () => {
  const { merchantId, wish } = await madeRequest();
  const other = await madeRequest();
  const again = { ...wish, idempotencyKey: payer() };
  await expect(createRequest(makeActor("accountant", merchantId), again)).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(createRequest(other.owner, again)).rejects.toMatchObject({ code: "not-found" });
});
