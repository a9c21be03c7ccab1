import { fileURLToPath } from "node:url";
import { install } from "./install.mjs";
import { interrupt, isInterrupted } from "./processes.mjs";
import { seconds } from "./run.mjs";
import { main, Trouble } from "./trouble.mjs";

/** A group that cannot even run counts as one failure, and the groups after it still have their turn. */
async function group(name, work, total) {
  if (isInterrupted()) throw new Trouble("Stopped.");
  const began = performance.now();
  console.log(`\n── ${name}`);
  let counts;
  try {
    counts = (await work()) ?? { passed: 1, failed: 0 };
  } catch (error) {
    console.error(error instanceof Trouble ? error.message : error);
    counts = { passed: 0, failed: 1 };
  }
  total.passed += counts.passed;
  total.failed += counts.failed;
  console.log(`── ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds(began)})`);
}

await main(async () => {
  process.chdir(fileURLToPath(new URL("..", import.meta.url)));
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, interrupt);
  const total = { passed: 0, failed: 0 };
  await group("install", install, total);
  const { check } = await import("./check.mjs");
  const { build } = await import("./build.mjs");
  const { weights } = await import("./weights.mjs");
  const { e2e } = await import("./e2e.mjs");
  await group("check", check, total);
  await group("build", build, total);
  await group("weights", weights, total);
  await group("e2e", e2e, total);
  console.log(`\ntests: ${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed > 0 ? 1 : 0);
});
