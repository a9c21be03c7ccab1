import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "./build.mjs";
import { findChromium } from "./chromium.mjs";
import { install } from "./install.mjs";
import { openMailbox } from "./mailbox.mjs";
import { interrupt } from "./processes.mjs";
import { runTool } from "./run.mjs";
import { startStack } from "./stack.mjs";
import { main } from "./trouble.mjs";

const report = ".data/playwright.json";
const mails = ".data/mailbox.jsonl";

/**
 * Builds the console if it changed, starts it with fresh data beside an embedded BTCPay, and lets the
 * stories run on it in Chromium. Arguments go to Playwright; `shots` alone takes the screenshots, with the
 * whole demo data. Answers how many passed and failed.
 */
export async function e2e([...args] = []) {
  const shots = args[0] === "shots";
  if (shots) args.splice(0, 1, "--grep", "@shots");
  await build();
  const chromium = await findChromium();
  const seed = shots ? [] : ["--small"];
  const mailbox = await openMailbox(mails);
  const env = { LOG_LEVEL: "warn", SMTP_URL: mailbox.url };
  const stack = await startStack({ fast: true, seed, env }).catch(async (error) => {
    await mailbox.close();
    throw error;
  });
  try {
    fs.rmSync(report, { force: true });
    const known = {
      ...stack.env,
      CONSOLE_URL: stack.console,
      CHROMIUM: chromium,
      MAILBOX: path.resolve(mails),
      ...(shots ? { SHOTS: "1" } : {}),
    };
    const { ok } = await runTool("@playwright/test/cli.js", ["test", ...args], {
      env: known,
      live: true,
    });
    const counts = counted(ok);
    if (counts.failed > 0) keepLogs(stack.dir);
    return counts;
  } finally {
    await stack.stop();
    await mailbox.close();
  }
}

function counted(ok) {
  if (!fs.existsSync(report)) return { passed: 0, failed: 1 };
  const { stats, errors } = JSON.parse(fs.readFileSync(report, "utf8"));
  const failed = stats.unexpected + stats.flaky + errors.length;
  return { passed: stats.expected, failed: ok ? failed : Math.max(failed, 1) };
}

/** What the programs said while a story failed. */
function keepLogs(dir) {
  fs.mkdirSync("test-results", { recursive: true });
  fs.cpSync(`${dir}/logs`, "test-results/logs", { recursive: true });
  console.log("What the programs said is in test-results/logs.");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await main(async () => {
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, interrupt);
    await install();
    const { passed, failed } = await e2e(process.argv.slice(2));
    console.log(`e2e: ${passed} passed, ${failed} failed`);
    process.exitCode = failed > 0 ? 1 : 0;
  });
