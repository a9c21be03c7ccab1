import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { program } from "./programs";

const execute = promisify(execFile);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "flash-bench-"));
process.on("exit", () => fs.rmSync(folder, { recursive: true, force: true }));

/** A script as a file, because that is how pgbench takes it. */
export function scriptFile(name: string, text: string): string {
  const file = path.join(folder, `${name}.sql`);
  fs.writeFileSync(file, text);
  return file;
}

const number = (output: string, pattern: RegExp): number =>
  Number(pattern.exec(output)?.[1] ?? Number.NaN);

export type Load = {
  url: string;
  /** A script's file; without one TPC-B. */
  script?: string;
  clients?: number;
  seconds: number;
  /** Transactions per second to aim at; without it as many as possible. */
  rate?: number;
};

async function call(args: string[]): Promise<string> {
  const file = program("pgbench");
  if (!file) throw new Error("pgbench is not here");
  const { stdout, stderr } = await execute(file, args, { maxBuffer: 1 << 24 });
  return stdout + stderr;
}

/** One run of pgbench with prepared statements. Throws when a transaction failed. */
export async function pgbench(load: Load): Promise<{ tps: number; transactions: number }> {
  const { url, script, clients = 8, seconds, rate } = load;
  const output = await call([
    ...["-n", "-M", "prepared", "-c", String(clients), "-j", "2", "-T", String(seconds)],
    ...(script ? ["-f", script] : []),
    ...(rate ? ["-R", String(rate)] : []),
    url,
  ]);
  const failed = number(output, /number of failed transactions: (\d+)/);
  if (failed > 0 || /aborted|ERROR/.test(output)) throw new Error(`pgbench failed:\n${output}`);
  return {
    tps: number(output, /tps = ([\d.]+)/),
    transactions: number(output, /actually processed: (\d+)/),
  };
}

/** Fills a database with pgbench's own tables. */
export const fillTpcB = (url: string, scale: number): Promise<string> =>
  call(["-i", "-q", "-s", String(scale), url]);
