import { expect, it } from "vitest";
import { batcher } from "./batch";

const settle = (calls: Promise<void>[]) =>
  Promise.allSettled(calls).then((all) => all.map(({ status }) => status));
const tick = () => new Promise((done) => setTimeout(done, 2));

it("writes what arrives together in few writes, none larger than the most", async () => {
  const sizes: number[] = [];
  const add = batcher<number>(
    async (items) => {
      await tick();
      sizes.push(items.length);
    },
    { most: 64, flights: 2, isItems: () => false },
  );
  await settle(Array.from({ length: 200 }, (_, at) => add(at)));
  expect(sizes.reduce((a, b) => a + b, 0)).toBe(200);
  expect(Math.max(...sizes)).toBe(64);
  expect(sizes.length).toBeLessThan(8);
});

it("lets a bad item fail alone", async () => {
  const written: number[] = [];
  const add = batcher<number>(
    async (items) => {
      await tick();
      if (items.includes(3)) throw new Error("three");
      written.push(...items);
    },
    { most: 10, flights: 1, isItems: () => true },
  );
  expect(await settle([1, 2, 3, 4].map(add))).toEqual([
    "fulfilled",
    "fulfilled",
    "rejected",
    "fulfilled",
  ]);
  expect(written).toEqual([1, 2, 4]);
});

it("fails all at once when the items are not the reason, and goes on after", async () => {
  let down = true;
  let writes = 0;
  const add = batcher<number>(
    async () => {
      writes += 1;
      if (down) throw new Error("down");
    },
    { most: 10, flights: 1, isItems: () => false },
  );
  expect(await settle([1, 2, 3].map(add))).toEqual(["rejected", "rejected", "rejected"]);
  expect(writes).toBe(1);
  down = false;
  expect(await settle([add(4)])).toEqual(["fulfilled"]);
});
