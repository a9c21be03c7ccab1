import { deepPage } from "@/bench/deep";
import { businessId } from "@/bench/fill/ledger";
import {
  countFindable,
  type Findable,
  fillFindable,
  pickFindable,
  season,
  staple,
} from "@/bench/fill/search";
import { type Admin, openCluster } from "@/bench/harness/ground";
import { figure, say } from "@/bench/harness/report";
import { interleave, pick, type Way } from "@/bench/harness/rounds";
import { median, quantile } from "@/bench/harness/samples";
import { timed } from "@/bench/harness/timed";
import { options, wants } from "@/bench/options";
import { type Actor, authorize } from "@/lib/access/authorize";
import { makeActor } from "@/lib/access/testing";
import { findEverything } from "@/lib/search/queries";

const least = 10;
/** As many invoices as one search shows. */
const shown = 6;
const any = (count: number): number => Math.floor(Math.random() * count);
const someHex = (): string => Array.from({ length: 10 }, () => any(16).toString(16)).join("");

type Kind = {
  text: (from: Findable) => string;
  /** How many invoices that leads to when `there` hold the text; without it whatever comes is enough. */
  finds?: (there: number) => number;
};

/** What is typed; `from` is a row at random, older than the newest ones. */
const kinds: Record<string, Kind> = {
  "piece of an order number": { text: ({ orderNumber }) => orderNumber.slice(4), finds: () => 1 },
  "piece of a payment hash": { text: ({ hash }) => hash.slice(20, 30), finds: () => 1 },
  "word of a third of all rows": { text: () => staple, finds: (there) => there },
  "word of a third of the old rows": { text: () => season, finds: (there) => there },
  "two letters": { text: () => staple.slice(0, 2) },
  "a miss": { text: someHex },
};

const people: Record<string, { actor: Actor; merchantId: string | null }> = {
  "owner of the biggest": owner(0),
  "owner of a small one": owner(25),
  admin: { actor: makeActor("admin", "all"), merchantId: null },
};

function owner(at: number) {
  return { actor: makeActor("owner", businessId(at)), merchantId: businessId(at) };
}

/** One search at a time by one person; counts those that found less than there is. */
function wayOf(actor: Actor, kind: Kind, found: Found): Way {
  const once = async () => {
    const from = found.rows[any(found.rows.length)];
    if (!from) throw new Error("There is no invoice to look for");
    const text = kind.text(from);
    const { invoices } = await findEverything(authorize(actor, "home:read"), text);
    found.asked += 1;
    if (invoices.length < Math.min(shown, kind.finds?.(found.there[text] ?? 0) ?? 0))
      found.short += 1;
  };
  return async (seconds) => {
    const times = await timed(seconds, once, least);
    return { p50: median(times), p95: quantile(times, 0.95) };
  };
}
type Found = {
  rows: Findable[];
  there: Record<string, number>;
  asked: number;
  short: number;
};

/** Each kind of text by each person, a share of the seconds for each; slowest first. */
async function measure(admin: Admin) {
  const tallies: Record<string, Found> = {};
  const ways: Record<string, Way> = {};
  const share = Object.keys(people).length * Object.keys(kinds).length;
  for (const [who, { actor, merchantId }] of Object.entries(people)) {
    const rows = await pickFindable(admin, merchantId);
    const there = await countFindable(admin, merchantId);
    for (const [what, kind] of Object.entries(kinds)) {
      const name = `${what}, ${who}`;
      tallies[name] = { rows, there, asked: 0, short: 0 };
      const way = wayOf(actor, kind, tallies[name]);
      ways[name] = (seconds) => way(seconds / share);
    }
  }
  const taken = Object.entries(await interleave(ways));
  return taken
    .map(([name, rounds]) => {
      const { asked = 0, short = 0 } = tallies[name] ?? {};
      return { name, p95: pick(rounds, "p95"), p50: pick(rounds, "p50"), asked, short };
    })
    .sort((a, b) => median(b.p95) - median(a.p95));
}

/** Q rows: what the search and a long list of the console ask the database, one person alone. */
export async function search(): Promise<void> {
  const { admin } = await openCluster();
  const began = performance.now();
  await fillFindable(admin, options.rows);
  say(`${options.rows} invoices in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  if (wants("Q2")) await deepPage(admin);
  if (wants("Q1")) publish(await measure(admin));
}

function publish(taken: Awaited<ReturnType<typeof measure>>): void {
  const lines = taken.map(({ name, p95, p50, asked, short }) => {
    const times = `p95 ${median(p95).toFixed(1)} ms, median ${median(p50).toFixed(1)} ms`;
    return `${name.padEnd(56)} ${times}${short > 0 ? `, ${short} of ${asked} found too little` : ""}`;
  });
  const note = `slowest: ${taken[0]?.name}; findEverything among ${options.rows} invoices`;
  figure("Q1", taken[0]?.p95 ?? [], { note, lines });
  const sum = (name: "asked" | "short") => taken.reduce((all, one) => all + one[name], 0);
  figure("Q1.short", [sum("short")], { note: `of ${sum("asked")} searches` });
}
