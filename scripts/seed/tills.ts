import type postgres from "postgres";
import type { Asset } from "@/lib/platform/money";
import { assetOf } from "@/lib/platform/money";
import { totalsOf } from "@/lib/pos/rules";
import { closePosting, floatPosting, salePosting } from "@/lib/pos/rules/journals";
import {
  type TillItem,
  type TillSale,
  type TillShift,
  tillItems,
  tillSales,
  tillShifts,
  tills,
} from "@/lib/pos/schema";
import { type Entry, postPast } from "./books";
import { daysOf } from "./calendar";
import { idAt } from "./ids";
import { type Random, randomOf } from "./random";
import type { Shop } from "./shops";
import { loadRows } from "./tables";

type Sql = postgres.Sql<{ bigint: bigint }>;
const hour = 3_600_000;
const taxed = { taxRate: 1500, taxIncluded: true };

/** Name, category, price in cents, how many are left where somebody counts. */
const menu: readonly [string, string, bigint, number | null][] = [
  ["Sorrel cooler", "Juices", 65_000n, null],
  ["June plum juice", "Juices", 60_000n, null],
  ["Guinep splash", "Juices", 70_000n, null],
  ["Carrot and ginger", "Juices", 75_000n, null],
  ["Mango smoothie", "Smoothies", 95_000n, null],
  ["Soursop smoothie", "Smoothies", 110_000n, null],
  ["Peanut punch", "Smoothies", 90_000n, null],
  ["Fruit bowl", "Kitchen", 120_000n, 14],
  ["Beef patty", "Kitchen", 45_000n, 36],
  ["Coco bread", "Kitchen", 25_000n, 22],
  ["Coconut drops", "To take along", 30_000n, 48],
  ["Bottled water", "To take along", 20_000n, 61],
];

type Counter = { shop: Shop; asset: Asset; items: TillItem[]; draw: Random };

function counterOf(shop: Shop, since: Date): Counter {
  const draw = randomOf(`till:${shop.key}`);
  const asset = assetOf(shop.currency);
  const items = menu.map(([name, category, price, stock]) => ({
    ...{ id: idAt("itm", since, draw), merchantId: shop.merchantId, name, category, asset, price },
    ...{ stock, hidden: false, createdAt: since },
  }));
  return { shop, asset, items, draw };
}

const tillRow = ({ shop, draw }: Counter, name: string, tips: number[], createdAt: Date) => ({
  ...{ id: idAt("til", createdAt, draw), merchantId: shop.merchantId, name, ...taxed, createdAt },
  ...{ tipPresets: tips, closed: false },
});
type Shift = TillShift & { closedAt: Date; counted: bigint; expected: bigint };

function saleAt({ shop, asset, items, draw }: Counter, shift: Shift, at: Date): TillSale {
  const { merchantId, till } = shop;
  const lines = Array.from({ length: draw.whole(1, 3) }, () => draw.pick(items)).map((item) => ({
    ...{ itemId: item.id, name: item.name, unit: item.price, quantity: draw.whole(1, 2) },
  }));
  const tender = draw.chance(0.7) ? "cash" : "card-terminal";
  const tip = draw.chance(0.2) ? 10_000n : 0n;
  const totals = totalsOf({ lines, discount: 0n, tip, ...taxed });
  const id = idAt("sal", at, draw);
  return {
    ...{ id, merchantId, tillId: shift.tillId, shiftId: shift.id, asset, tender, ...taxed },
    ...{ idempotencyKey: `demo-${id}`, requestHash: "", status: "paid", invoiceId: null },
    ...{ lines: lines.map((line) => ({ ...line, unit: line.unit.toString() })), ...totals },
    ...{ given: tender === "cash" ? totals.total : null, note: null, soldAt: at, createdAt: at },
    ...{ cashierId: till.id, cashierName: till.name, paidAt: at },
  };
}

/** How far a count is off, day after day. */
const counts = [0n, -15_000n, 0n, 0n, 5_000n, 0n];

/** A day at the counter, from the float to a count that is right on most days. */
function dayAt(
  counter: Counter,
  tillId: string,
  day: Date,
  place: number,
): { shift: Shift; sold: TillSale[] } {
  const { shop, asset, draw } = counter;
  const openedAt = new Date(day.getTime() + 8 * hour + draw.whole(0, 20) * 60_000);
  const closedAt = new Date(day.getTime() + 18 * hour + draw.whole(0, 40) * 60_000);
  const { till: cashier } = shop;
  const shift = {
    ...{ id: idAt("shf", openedAt, draw), merchantId: shop.merchantId, tillId, asset },
    ...{ float: 500_000n, openedBy: cashier.id, openedByName: cashier.name, openedAt, closedAt },
    ...{ counted: 0n, expected: 0n, closedBy: cashier.id, closedByName: cashier.name, note: null },
  };
  const share = (closedAt.getTime() - openedAt.getTime()) / 9;
  const sold = Array.from({ length: 8 }, (_, place) =>
    saleAt(
      counter,
      shift,
      new Date(openedAt.getTime() + Math.round((place + draw.unit()) * share)),
    ),
  );
  const cash = sold.filter(({ tender }) => tender === "cash");
  shift.expected = cash.reduce((sum, { total }) => sum + total, shift.float);
  shift.counted = shift.expected + (counts[place % counts.length] ?? 0n);
  return { shift, sold };
}

const entriesOf = ({ shift, sold }: { shift: Shift; sold: TillSale[] }): Entry[] =>
  [
    floatPosting(shift, shift.float, shift.openedAt),
    ...sold.map((sale) => salePosting(sale, sale.soldAt, false)),
    closePosting(shift, shift, shift.closedAt),
  ].map((posting) => ({ posting }));

/** Two tills of a business, what it sells there, and six days of one of them. Answers what was sold. */
export async function loadTills(sql: Sql, shop: Shop, now: Date): Promise<TillSale[]> {
  const days = daysOf(now, shop.timeZone, 7).slice(0, -1);
  const [since = now] = days;
  const counter = counterOf(shop, since);
  const front = tillRow(counter, "Front counter", [5, 10, 15], since);
  const cart = tillRow(counter, "Beach cart", [], since);
  const past = days.map((day, place) => dayAt(counter, front.id, day, place));
  const sold = past.flatMap((day) => day.sold);
  await loadRows(sql, tills, [front, cart]);
  await loadRows(sql, tillItems, counter.items);
  await loadRows(
    sql,
    tillShifts,
    past.map(({ shift }) => shift),
  );
  await loadRows(sql, tillSales, sold);
  await postPast(past.flatMap(entriesOf), "merchant");
  return sold;
}
