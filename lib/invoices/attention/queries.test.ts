import { afterAll, expect, test } from "vitest";
import { closeDb } from "@/lib/platform/db";
import { countOpenAttention, listAttention } from "./queries";
import { all, expired } from "./testing/expired";

afterAll(closeDb);

test("pages by place and counts what is open", async () => {
  const before = await countOpenAttention(all);
  for (let n = 0; n < 3; n += 1) await expired();
  expect(await countOpenAttention(all)).toBe(before + 3);
  const first = await listAttention(all, { view: "open", take: 2 });
  expect(first.rows).toHaveLength(2);
  expect(first.newer).toBeNull();
  const next = await listAttention(all, { view: "open", take: 2, at: first.older ?? "" });
  const ids = first.rows.map(({ item }) => item.id);
  expect(next.rows.every(({ item }) => !ids.includes(item.id))).toBe(true);
  const again = await listAttention(all, { view: "open", take: 2, at: next.newer ?? "" });
  expect(again.rows.map(({ item }) => item.id)).toEqual(ids);
});
