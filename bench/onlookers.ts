import { businessCount, businessId } from "@/bench/fill/ledger";
import { narrow } from "@/lib/access/authorize";
import { systemScope } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { periodAt, presets } from "@/lib/platform/periods";
import { getOverview } from "@/lib/reports/queries/overview";

const every = systemScope("home:read");
const any = (count: number): number => Math.floor(Math.random() * count);

/** One dashboard: mostly of a business, now and then of all, over any period; answers its milliseconds. */
async function look(): Promise<number> {
  const at = any(businessCount + 5);
  const scope = at < businessCount ? narrow(every, businessId(at)) : every;
  const from = performance.now();
  const period = periodAt({ period: presets[any(presets.length)] }, new Date(), "America/Jamaica");
  await getOverview(scope, { home: "JMD/2", period });
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
