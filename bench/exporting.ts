import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { Agent, request } from "undici";
import type { BooksOnline } from "@/bench/books";
import { cpuOf, withPeak } from "@/bench/harness/cpu";
import { scriptFile } from "@/bench/harness/pgbench";
import { program } from "@/bench/harness/programs";
import { figure, notRun, ratio } from "@/bench/harness/report";
import { interleave, type Measures, pick } from "@/bench/harness/rounds";
import { signIn } from "@/bench/harness/session";
import { wants } from "@/bench/options";
import { systemScope } from "@/lib/access/testing";
import { dayOf, parseDay, startOfDay } from "@/lib/platform/dates";
import { reportSelect } from "@/lib/reports/exports/export-report";

const zone = "America/Jamaica";
const yearAndADay = 367 * 86_400_000;
const first = () => dayOf(new Date(Date.now() - yearAndADay), zone);
const last = () => dayOf(new Date(), zone);

type Download = { bytes: number; lines: number; firstByteMs: number; seconds: number };
const newline = 10;

/** Takes the whole CSV and throws it away; counts its lines when asked. */
async function download(url: string, cookie: string, counts = false): Promise<Download> {
  const agent = new Agent({ bodyTimeout: 0, headersTimeout: 0 });
  const began = performance.now();
  const { statusCode, body } = await request(url, { headers: { cookie }, dispatcher: agent });
  if (statusCode !== 200) throw new Error(`${url}: ${statusCode} ${await body.text()}`);
  let [bytes, lines, firstByteMs] = [0, 0, Number.NaN];
  for await (const chunk of body as AsyncIterable<Buffer>) {
    if (bytes === 0) firstByteMs = performance.now() - began;
    bytes += chunk.length;
    if (counts) for (const byte of chunk) if (byte === newline) lines += 1;
  }
  const seconds = (performance.now() - began) / 1000;
  await agent.close();
  return { bytes, lines, firstByteMs, seconds };
}

async function overHttp(pid: number, url: string, cookie: string, rows: number): Promise<Measures> {
  const before = cpuOf(pid);
  const { result, peak } = await withPeak(pid, () => download(url, cookie));
  const cpu = ((cpuOf(pid) - before) / rows) * 1e6;
  const { seconds, firstByteMs, bytes } = result;
  return { rps: rows / seconds, cpu, peak, firstByteMs, bytes };
}

/** The same SELECT as the same role under the same policies, by psql. */
async function byPsql(url: string, rows: number): Promise<Measures> {
  const from = parseDay(first(), zone) ?? new Date(0);
  const range = { from, to: startOfDay(new Date(), zone, 1) };
  const select = reportSelect(systemScope("reports:export"), "journal", range);
  const copy = `copy (${select.replace(/\s+/g, " ")}) to stdout with (format csv, header)`;
  const file = scriptFile(
    "copy",
    `begin read only;
set local "app.merchants" = 'all';
${copy};
rollback;`,
  );
  const args = ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-o", "/dev/null", "-f", file, url];
  const began = performance.now();
  await promisify(execFile)(program("psql") ?? "psql", args);
  return { rps: rows / ((performance.now() - began) / 1000) };
}

/** E rows: the journal of all businesses as CSV. */
export async function exporting({ stack, rows, pid }: BooksOnline): Promise<void> {
  if (!wants("E1", "E2", "E3")) return;
  const { cookie } = await signIn("bookkeeper");
  const url = `${stack.origin}/api/reports/journal?business=all&from=${first()}&to=${last()}`;
  const whole = await download(url, cookie, true);
  if (whole.lines < rows + 1)
    throw new Error(`The export has ${whole.lines} lines for ${rows} entries`);
  const http = () => overHttp(pid, url, cookie, rows);
  const hasPsql = program("psql") !== null;
  const taken = await interleave({
    "E http": http,
    ...(hasPsql ? { "E psql": () => byPsql(stack.appUrl, rows) } : {}),
  } as Record<"E http" | "E psql", () => Promise<Measures>>);
  const ours = taken["E http"];
  if (pick(ours, "bytes").some((bytes) => bytes !== whole.bytes))
    throw new Error("Two exports of the same books differ in length");
  const side = (what: string, rounds: Measures[]) => ({
    what,
    unit: "rows per second",
    samples: pick(rounds, "rps"),
  });
  const note = `${rows} rows, ${Math.round(whole.bytes / 1e6)} MB, sorted by the database first`;
  if (hasPsql)
    ratio(
      "E1",
      side("GET /api/reports/journal", ours),
      side("psql COPY to /dev/null", taken["E psql"]),
      { note },
    );
  else notRun("E1", "psql missing");
  figure("E2", pick(ours, "cpu"), { note: "CPU of the console's process" });
  figure("E2.rss", pick(ours, "peak"), { note });
  figure("E3", pick(ours, "firstByteMs"), { note });
}
