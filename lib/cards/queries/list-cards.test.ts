import { afterAll, expect, test } from "vitest";
import { authorize } from "@/lib/access/authorize";
import { makeActor, makeTenant } from "@/lib/access/testing";
import type { CardOrder } from "@/lib/cards/rules";
import { cardRowOf, keepCards, keepTap } from "@/lib/cards/testing/rows";
import { closeDb } from "@/lib/platform/db";
import { listCards } from "./list-cards";

afterAll(closeDb);

const minute = (n: number) => new Date(Date.UTC(2026, 10, 1, 12, n));

/** Cards of a shop, of which each third never tapped and two share an instant, and one of another that paid here. */
async function makeCards() {
  const [shop, other] = [await makeTenant(), await makeTenant()];
  const rows = Array.from({ length: 11 }, (_, n) =>
    cardRowOf(shop.id, {
      createdAt: minute(Math.floor(n / 2)),
      lastTapAt: n % 3 === 0 ? null : minute(30 + ((n * 7) % 5)),
    }),
  );
  const theirs = cardRowOf(other.id, { createdAt: minute(3), lastTapAt: minute(59) });
  await keepCards([...rows, theirs]);
  await keepTap(shop.id, theirs.id);
  const scope = authorize(makeActor("owner", shop.id), "cards:read");
  return { scope, rows, theirs };
}

test.each(["newest", "oldest", "tapped", "untapped"] satisfies CardOrder[])(
  "pages in the order %s forth and back, without skipping or repeating",
  async (order) => {
    const { scope, rows } = await makeCards();
    const falls = order === "newest" || order === "tapped";
    const made = order === "newest" || order === "oldest";
    const never = falls ? 0 : Number.MAX_SAFE_INTEGER;
    const key = (one: (typeof rows)[number]) =>
      (made ? one.createdAt?.getTime() : one.lastTapAt?.getTime()) ?? never;
    const expected = [...rows]
      .sort((a, b) => key(a) - key(b) || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id);
    if (falls) expected.reverse();
    const read = async (cursor?: string | null) => {
      const page = await listCards(scope, {
        view: "all",
        order,
        take: 5,
        cursor: cursor ?? undefined,
      });
      return { ...page, ids: page.rows.map(({ id }) => id) };
    };
    const first = await read();
    const second = await read(first.older);
    const third = await read(second.older);
    expect([...first.ids, ...second.ids, ...third.ids]).toEqual(expected);
    expect([first.newer, third.older]).toEqual([null, null]);
    expect((await read(third.newer)).ids).toEqual(second.ids);
  },
);

test("a card that only paid here is listed apart, and masked", async () => {
  const { scope, theirs } = await makeCards();
  const { rows } = await listCards(scope, { view: "visiting" });
  expect(rows).toMatchObject([{ id: theirs.id, own: false, holderName: null, lastTapAt: null }]);
  const all = await listCards(scope, { view: "all" });
  expect(all.rows.some(({ own }) => !own)).toBe(false);
});
