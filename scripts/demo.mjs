import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { holder, tryLock } from "./lock.mjs";
import { interrupt, isInterrupted } from "./processes.mjs";
import { seconds } from "./run.mjs";
import { startStack } from "./stack.mjs";
import { main, Trouble } from "./trouble.mjs";

const began = performance.now();

function readArguments() {
  const options = { reset: { type: "boolean" }, port: { type: "string" } };
  const { values } = parse({ options });
  const port = Number(values.port ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_000)
    throw new Trouble("--port takes a number between 1 and 65000.");
  return { port, reset: values.reset ?? false };
}

function parse(settings) {
  try {
    return parseArgs(settings);
  } catch (error) {
    throw new Trouble(`${error.message}. The demo knows --reset and --port.`);
  }
}

/** Each port has data of its own, because addresses are part of what the demo writes down. */
const folderOf = (port) => (port === 3000 ? ".data" : `.data/port-${port}`);

async function step(name, work) {
  if (isInterrupted()) throw new Trouble("Stopped.");
  const from = performance.now();
  process.stdout.write(`  ${name} … `);
  try {
    const result = await work();
    process.stdout.write(`${seconds(from)}\n`);
    return result;
  } catch (error) {
    process.stdout.write("stopped\n");
    throw isInterrupted() ? new Trouble("Stopped.") : error;
  }
}

function claim(dir, port) {
  const file = path.join(dir, "demo.lock");
  const release = tryLock(file);
  if (!release)
    throw new Trouble(
      `The demo already runs on http://localhost:${port} (process ${holder(file)}): open it, or stop it first.`,
    );
  process.on("exit", release);
}

function signIns(dir) {
  const file = path.join(dir, "demo.json");
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, "utf8")).signIns ?? []) : [];
}

function welcome(stack) {
  console.log(`\nFlash Console is ready (${seconds(began)}).\n`);
  console.log(`  Console  ${stack.console}\n  BTCPay   ${stack.btcpay}\n`);
  for (const { role, email, password } of signIns(stack.dir))
    console.log(`  ${role.padEnd(22)} ${email.padEnd(34)} ${password}`);
  console.log(`\nCtrl-C stops everything. Logs are in ${path.join(stack.dir, "logs")}.`);
}

/** Ends with the first signal, or when a piece dies by itself. */
async function untilTheEnd(stack, signalled) {
  const broken = await Promise.race([signalled, stack.broken]);
  console.log("\nStopping …");
  await stack.stop();
  if (!broken) return;
  throw new Trouble(`${broken.name} stopped by itself:\n${broken.lastWords()}`);
}

await main(async () => {
  process.chdir(fileURLToPath(new URL("..", import.meta.url)));
  const { port, reset } = readArguments();
  const dir = folderOf(port);
  claim(dir, port);
  const signalled = new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
      process.on(signal, () => {
        resolve();
        interrupt();
      });
  });
  console.log("Flash Console demo\n");
  await step("packages", install);
  await step("build", build);
  if (reset) fs.rmSync(path.join(dir, "env.json"), { force: true });
  const stack = await startStack({ dir, port, step });
  welcome(stack);
  await untilTheEnd(stack, signalled);
  process.exit(0);
});
