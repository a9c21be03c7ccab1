import { afterAll, expect, test } from "vitest";
import { systemActor } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { recordLost } from "./record-lost";
import { expired } from "./testing/expired";

afterAll(closeDb);

test("a payment only the node knows opens an item, until BTCPay counts it", async () => {
  const { apply, only, items, invoiceId } = await expired("none");
  expect(await items()).toEqual([]);
  await recordLost(systemActor, { invoiceId, msat: 16_334_000n });
  await recordLost(systemActor, { invoiceId, msat: 16_334_000n });
  expect(await items()).toHaveLength(1);
  expect(await only()).toMatchObject({ reason: "lost-lightning", msat: 16_334_000n });
  await apply({ status: "settled", additionalStatus: "marked", markable: [] }, 5);
  expect(await only()).toMatchObject({ how: "accepted" });
  expect(await recordLost(systemActor, { invoiceId, msat: 1n })).toEqual({ opened: false });
});

test("a person may not say what the node received", async () => {
  const { owner, invoiceId } = await expired("none");
  const refused = recordLost(owner, { invoiceId, msat: 1n });
  await expect(refused).rejects.toMatchObject({ code: "forbidden" });
});
