import { afterAll, expect, it } from "vitest";
import { makeActor } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { askGrant } from "./ask-grant";
import { makeShop } from "./testing";

afterAll(closeDb);
const baseUrl = "https://btcpay.example.com/";

it("makes a new state for each trip", async () => {
  const { id, owner } = await makeShop();
  const urls = [1, 2].map(() => askGrant(owner, { merchantId: id, baseUrl }));
  const [first, second] = await Promise.all(urls);
  expect(first?.url).not.toBe(second?.url);
  expect(first?.url).toMatch(/^https:\/\/btcpay\.example\.com\/api-keys\/authorize\?/);
});

it("is the owner's, at their own business, to a web address", async () => {
  const [mine, other] = [await makeShop(), await makeShop()];
  await expect(
    askGrant(makeActor("manager", mine.id), { merchantId: mine.id, baseUrl }),
  ).rejects.toMatchObject({ code: "forbidden" });
  await expect(askGrant(other.owner, { merchantId: mine.id, baseUrl })).rejects.toMatchObject({
    code: "not-found",
  });
  for (const bad of ["javascript:alert(1)", "btcpay", "ftp://example.com"])
    await expect(askGrant(mine.owner, { merchantId: mine.id, baseUrl: bad })).rejects.toMatchObject(
      {
        code: "invalid",
      },
    );
});
