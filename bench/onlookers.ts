import { businessCount, businessId } from "@/bench/fill/ledger";
import { narrow } from "@/lib/access/authorize";
import { systemScope } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { getOverview } from "@/lib/reports/queries/overview";
import { type PeriodKey, periods } from "@/lib/reports/rules/period";

const every = systemScope("home:read");
const keys = Object.keys(periods) as PeriodKey[];
const any = (count: number): number => Math.floor(Math.random() * count);

/** One dashboard: mostly of a business, now and then of all, over any period; answers its milliseconds. */
async function look(): Promise<number> {
  const at = any(businessCount + 5);
  const scope = at < businessCount ? narrow(every, businessId(at)) : every;
  const period = keys[any(keys.length)] ?? "28d";
  const from = performance.now();
  const now = new Date();
  await getOverview(scope, { zone: "America/Jamaica", home: "JMD/2", period, now });
  return performance.now() - from;
}

/** `onlookers.ts <people> <seconds>`: each looks at a dashboard after another; prints all times as JSON. */
const [people = 1, seconds = 1] = process.argv.slice(2).map(Number);
const times: number[] = [];
const until = performance.now() + seconds * 1000;
const person = async () => {
  while (performance.now() < until) times.push(await look());
};
await look();
await Promise.all(Array.from({ length: people }, person));
await closeDb();
console.log(JSON.stringify(times));
