import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { groups, groupsFor, readArguments, usage } from "./bench/arguments.mjs";
import { table } from "./bench/table.mjs";
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { interrupt, isInterrupted } from "./processes.mjs";
import { run, seconds, typescript } from "./run.mjs";
import { main, Trouble } from "./trouble.mjs";

function asked() {
  try {
    return readArguments(process.argv.slice(2));
  } catch (error) {
    throw new Trouble(`${error.message}\n\n${usage}`);
  }
}

/** One file for each start, so that runs can be laid side by side. */
function freshFile(at) {
  fs.mkdirSync("bench-results", { recursive: true });
  return path.resolve("bench-results", `${at.slice(0, 19).replaceAll(":", "")}.jsonl`);
}

const places = groups.flatMap(({ rows }) => rows);
const placeOf = ({ row }) => places.indexOf(row.split(".")[0]);

function readRows(file) {
  if (!fs.existsSync(file)) return [];
  const lines = fs.readFileSync(file, "utf8").trim().split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line)).sort((a, b) => placeOf(a) - placeOf(b));
}

/** A group is a program of its own with a cluster of its own; what it measured before it broke is kept. */
async function runGroup(name, options) {
  const began = performance.now();
  console.log(`\n${name}`);
  const env = { BENCH_OPTIONS: JSON.stringify(options) };
  const { ok } = await run(process.execPath, [...typescript, "bench/run.ts", name], {
    env,
    live: true,
  });
  console.log(`  ${name} ${ok ? "took" : "broke after"} ${seconds(began)}`);
  return ok;
}

await main(async () => {
  process.chdir(fileURLToPath(new URL("..", import.meta.url)));
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, interrupt);
  const { help, ...wanted } = asked();
  if (help) return console.log(usage);
  const chosen = groupsFor(wanted.only);
  await install();
  if (chosen.some(({ web }) => web)) {
    console.log("Building the console, unless it is built");
    await build();
  }
  const at = new Date().toISOString();
  const options = { ...wanted, at, out: freshFile(at) };
  const broken = [];
  for (const { name } of chosen) {
    if (isInterrupted()) break;
    if (!(await runGroup(name, options))) broken.push(name);
  }
  if (isInterrupted()) throw new Trouble("Stopped.");
  const rows = readRows(options.out);
  console.log(`\n${table(rows)}\n\nJSON lines: ${path.relative(".", options.out)}`);
  if (broken.length > 0)
    throw new Trouble(`Broken: ${broken.join(", ")}. Its rows are missing above.`);
});
