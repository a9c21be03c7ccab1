import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { goals, markOf, type RowId } from "@/bench/goals";
import { options, wants } from "@/bench/options";
import { median, spreadOf } from "./samples";

/** A limit that scatters more than this says nothing about what is measured against it. */
export const mostVariation = 0.15;

const commit = (): string | null => {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return null;
  }
};

const machine = () => ({
  cpu: os.cpus()[0]?.model ?? "",
  cores: os.cpus().length,
  load: Number((os.loadavg()[0] ?? 0).toFixed(1)),
  node: process.version,
});

function write(id: RowId, fields: Record<string, unknown>): void {
  if (!wants(id.split(".")[0] ?? id)) return;
  const { what, unit, more, floor, goal, stretch } = goals[id];
  const about = { row: id, what, unit, better: more ? "more" : "less", floor, goal, stretch };
  const run = { at: options.at, commit: commit(), machine: machine() };
  const { rounds, seconds, rows } = options;
  const line = { ...run, options: { rounds, seconds, rows }, ...about, ...fields };
  fs.mkdirSync(path.dirname(options.out), { recursive: true });
  fs.appendFileSync(options.out, `${JSON.stringify(line)}\n`);
}

export type Side = { what: string; unit: string; samples: number[] };
const sideOf = ({ what, unit, samples }: Side) => ({ what, unit, ...spreadOf(samples) });

/** A row that is a share of a limit taken in the same rounds; `value` when it is not the two medians' ratio. */
export function ratio(id: RowId, ours: Side, limit: Side, extra: { note?: string } = {}): void {
  const rounds = ours.samples.map((one, at) => one / (limit.samples[at] ?? Number.NaN));
  const limits = sideOf(limit);
  const measured = { ours: sideOf(ours), limit: limits, ...extra };
  if (limits.cv > mostVariation) {
    const reason = `the limit varied by ${Math.round(limits.cv * 100)} %`;
    write(id, { published: false, reason, ...measured });
    return;
  }
  const value = median(ours.samples) / median(limit.samples);
  const range = { min: Math.min(...rounds), max: Math.max(...rounds) };
  write(id, { published: true, value, ...range, mark: markOf(id, value), ...measured });
}

/** A row that stands for itself. */
export function figure(id: RowId, samples: number[], extra: Record<string, unknown> = {}): void {
  const { median: value, min, max } = spreadOf(samples);
  write(id, { published: true, value, min, max, samples, mark: markOf(id, value), ...extra });
}

export const notRun = (id: RowId, reason: string): void => write(id, { published: false, reason });

/** What the bench is doing, for the person who waits. */
export const say = (text: string): void => console.error(`  ${text}`);
