import fs from "node:fs";
import { run, runTool } from "./run.mjs";

const report = ".data/vitest.json";

/** Next writes the types of the routes; without them a fresh clone would not type-check. */
async function types() {
  const routes = await runTool("next/dist/bin/next", ["typegen"]);
  return routes.ok ? runTool("typescript/bin/tsc", ["--noEmit"]) : routes;
}

async function vitest() {
  fs.rmSync(report, { force: true });
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const ran = await runTool("vitest/vitest.mjs", args, {
    env: { FORCE_COLOR: "0", NO_COLOR: "1" },
  });
  return { ...ran, ...counted(ran.ok) };
}

/** A test file that does not load has no failed test, yet it failed. */
function counted(ok) {
  if (!fs.existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(
    fs.readFileSync(report, "utf8"),
  );
  const broken = testResults.filter(
    (file) =>
      file.status === "failed" && !file.assertionResults.some((one) => one.status === "failed"),
  );
  const failed = numFailedTests + broken.length;
  return { passed: numPassedTests, failed: ok ? failed : Math.max(failed, 1) };
}

/** The named steps of `npm run check`, in order; each answers {ok, output} and, if it counts tests, how many. */
export const steps = [
  [
    "biome",
    () =>
      runTool("@biomejs/biome/bin/biome", ["check", "--colors=off", "--max-diagnostics=50", "."]),
  ],
  ["tsc", types],
  ["depcruise", () => run(process.execPath, ["scripts/check-imports.mjs"])],
  ["knip", () => runTool("knip/bin/knip.js", ["--no-progress"])],
  ["floors", () => run(process.execPath, ["scripts/floors.mjs"])],
  ["vitest", vitest],
];
