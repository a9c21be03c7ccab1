import { type Browser, chromium } from "@playwright/test";
import { type Visit, visitsOf, type Who } from "@/bench/browser/addresses";
import { issuesOf, loadOnce, type Served, serveTimes, type Vitals } from "@/bench/browser/measure";
import { type State, signInOf, stateOf } from "@/bench/browser/people";
import { withPhone } from "@/bench/browser/phone";
import { atClose, openStack } from "@/bench/harness/ground";
import { figure, say } from "@/bench/harness/report";
import { median } from "@/bench/harness/samples";
import { options, wants } from "@/bench/options";
import { chromiumArgs, findChromium } from "@/scripts/chromium.mjs";

const loads = 3;

type Seen = Visit & { served: Served[]; issues: string[]; loads: Vitals[]; first: Vitals[] };
type Looker = { browser: Browser; origin: string; states: Record<Who, State | undefined> };

/** The owner, or an admin where an owner may not go. */
async function visitor({ browser, origin, states }: Looker, visit: Visit): Promise<Visit> {
  if (visit.who !== "owner") return visit;
  const status = await withPhone(browser, { state: states.owner, slow: false }, async (page) =>
    (await page.request.get(origin + visit.path)).status(),
  );
  return status === 404 ? { ...visit, who: "admin" } : visit;
}

async function look({ browser, origin, states }: Looker, visit: Visit): Promise<Seen> {
  const state = states[visit.who];
  const url = origin + visit.path;
  const quick = await withPhone(browser, { state, slow: false }, async (page) => ({
    served: await serveTimes(page, url),
    issues: wants("L3") ? await issuesOf(page) : [],
  }));
  const seen: Seen = { ...visit, ...quick, loads: [], first: [] };
  const load = (alive: boolean) =>
    withPhone(browser, { state, slow: true }, (page) => loadOnce(page, url, alive));
  for (let count = 0; wants("L1", "L2") && count < loads; count += 1)
    seen.loads.push(await load(true));
  if (wants("L2")) seen.first.push(await load(false));
  say(lineOf(seen));
  return seen;
}

type Kind = "loads" | "first";
const middle = (seen: Seen, name: "lcp" | "inp", kind: Kind = "loads"): number =>
  median(seen[kind].map((load) => load[name]));
const inMs = (value: number): string => (Number.isNaN(value) ? "-" : String(Math.round(value)));
const columns = ["JS kB", "first", "whole", "LCP", "INP", "at once", "axe"];
const inColumns = (cells: string[]): string => cells.map((cell) => cell.padStart(8)).join("");
const nameOf = ({ path, who }: Visit): string => `${path} (${who})`.padEnd(64);

function lineOf(seen: Seen): string {
  const { served, issues, kB } = seen;
  const ms = (name: keyof Served) => inMs(median(served.map((one) => one[name])));
  const cells = [String(kB), ms("first"), ms("whole"), inMs(middle(seen, "lcp"))];
  const inps = [inMs(middle(seen, "inp")), inMs(middle(seen, "inp", "first"))];
  return nameOf(seen) + inColumns([...cells, ...inps, String(issues.length)]);
}

/** The page whose median is the largest stands for all. */
function slowest(id: "L1" | "L2" | "L2.first", all: Seen[], extra: object): void {
  const name = id === "L1" ? "lcp" : "inp";
  const kind = id === "L2.first" ? "first" : "loads";
  const sorted = all.toSorted((a, b) => middle(b, name, kind) - middle(a, name, kind));
  const [first] = sorted;
  if (!first) throw new Error("No page was looked at");
  const five = sorted.slice(0, 5).map((one) => `${one.path} ${inMs(middle(one, name, kind))}`);
  const samples = first[kind].map((load) => load[name]);
  const what = first[kind].map(({ shown, asked }) => (name === "lcp" ? shown : asked))[0];
  figure(id, samples, {
    note: `${five.join(", ")}; the first by ${what || "nothing named"}`,
    ...extra,
  });
}

function publish(all: Seen[], unknown: string[]): void {
  const lines = [`${"page".padEnd(64)}${inColumns(columns)}`, ...all.map(lineOf)];
  const without = unknown.length > 0 ? [`no address is known for ${unknown.join(", ")}`] : [];
  const extra = { pages: all, lines: [...lines, ...without] };
  if (wants("L1")) slowest("L1", all, extra);
  if (wants("L2")) slowest("L2", all, wants("L1") ? {} : extra);
  if (wants("L2")) slowest("L2.first", all, {});
  const issues = all.flatMap(({ path, issues: some }) => some.map((one) => `${path} ${one}`));
  const note = [`${all.length} pages`, ...issues.slice(0, 20)].join("; ");
  figure("L3", [issues.length], { note, ...(wants("L1", "L2") ? {} : extra) });
}

/** L rows: every page of the demo's year as a phone sees it. Times of the server are taken on the same machine. */
export async function browser(): Promise<void> {
  const stack = await openStack({ seed: [] });
  await stack.startWorker();
  await stack.startConsole();
  const args = { executablePath: await findChromium(), args: chromiumArgs };
  const opened = await chromium.launch(args);
  atClose(() => opened.close());
  const signIn = (role: string) => stateOf(opened, stack.console, role);
  const states = {
    nobody: undefined,
    owner: await signIn("Owner"),
    admin: await signIn("Flash admin"),
  };
  const known = await visitsOf(stack, signInOf("Owner").email);
  const visits = known.visits.filter(({ path }) => path.includes(options.pages));
  const unknown = options.pages ? [] : known.unknown;
  say(`${visits.length} pages`);
  const all: Seen[] = [];
  const looker = { browser: opened, origin: stack.console, states };
  for (const visit of visits) all.push(await look(looker, await visitor(looker, visit)));
  publish(all, unknown);
}
