import fs from "node:fs";
import { pathToFileURL } from "node:url";
import { steps } from "./check-steps.mjs";
import { sizes } from "./files.mjs";
import { seconds } from "./run.mjs";
import { main } from "./trouble.mjs";

/** Runs every step, also after one failed; a step that counts no tests counts as one. */
export async function check() {
  fs.mkdirSync(".data", { recursive: true });
  const total = { passed: 0, failed: 0 };
  for (const [name, step] of steps) {
    const began = performance.now();
    const { ok, output, passed = Number(ok), failed = Number(!ok) } = await step();
    if (!ok) console.log(output.trim());
    const count = passed + failed > 1 ? `, ${passed} passed, ${failed} failed` : "";
    console.log(`check ${name}: ${ok ? "ok" : "FAILED"} (${seconds(began)}${count})`);
    total.passed += passed;
    total.failed += failed;
  }
  printSizes();
  return total;
}

function printSizes() {
  const { files, median, p90, longest } = sizes();
  const top = longest.map(({ file, lines }) => `${file} ${lines}`).join(", ");
  console.log(`sizes: ${files} files, median ${median} lines, p90 ${p90}, longest ${top}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await main(async () => {
    const { failed } = await check();
    if (failed > 0) process.exitCode = 1;
  });
