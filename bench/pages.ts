import type { BooksOnline } from "@/bench/books";
import { businessId, businessSlug } from "@/bench/fill/ledger";
import { withCpu } from "@/bench/harness/cpu";
import { type Hit, hammer } from "@/bench/harness/hammer";
import { ratio } from "@/bench/harness/report";
import { interleave, type Measures, pick } from "@/bench/harness/rounds";
import { median } from "@/bench/harness/samples";
import { signIn } from "@/bench/harness/session";
import { wants } from "@/bench/options";

const connections = 8;

/** Console CPU per request; Postgres has its own column. */
async function cost({ stack, pid }: BooksOnline, hit: Hit, seconds: number): Promise<Measures> {
  const load = { origin: stack.origin, hits: [hit], connections, seconds };
  const both = await withCpu(stack.pid, () => withCpu(pid, () => hammer(load)));
  const { result, cpu } = both.result;
  if (result.refused + result.broken > 0 || result.answers === 0)
    throw new Error(`${hit.path} answered ${JSON.stringify(result)}`);
  const ms = (spent: number) => (spent / result.answers) * 1000;
  const { p50, p99 } = result;
  return { cpu: ms(cpu), pg: ms(both.cpu), rps: result.answers / result.seconds, p50, p99 };
}

/** G1: a list of fifty invoices beside a dynamic page that shows a title and a link and reads nothing. */
export async function pages(place: BooksOnline): Promise<void> {
  if (!wants("G1")) return;
  const { cookie } = await signIn("owner", businessId(0));
  const list: Hit = {
    method: "GET",
    path: `/b/${businessSlug(0)}/invoices`,
    headers: { cookie },
  };
  const empty: Hit = { method: "GET", path: "/forgot" };
  const text = await (
    await fetch(`${place.stack.origin}${list.path}`, { headers: { cookie } })
  ).text();
  const shown = new Set(text.match(/T-\d+/g)).size;
  if (shown < 50) throw new Error(`The invoices page shows ${shown} of 50 rows`);
  const taken = await interleave({
    "G1 invoices": (seconds) => cost(place, list, seconds),
    "G1 empty": (seconds) => cost(place, empty, seconds),
  });
  const [ours, limit] = [taken["G1 invoices"], taken["G1 empty"]];
  const side = (what: string, rounds: Measures[]) => ({
    what,
    unit: "ms of CPU",
    samples: pick(rounds, "cpu"),
  });
  const of = (rounds: Measures[], name: string) => median(pick(rounds, name)).toPrecision(3);
  ratio("G1", side(`${list.path}, 50 rows`, ours), side("/forgot, no query", limit), {
    note: `8 connections; invoices ${of(ours, "rps")} pages/s and ${of(ours, "pg")} ms of Postgres CPU each, empty ${of(limit, "rps")} pages/s`,
  });
}
