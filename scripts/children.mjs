import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { remember } from "./processes.mjs";
import { typescript } from "./run.mjs";
import { Trouble } from "./trouble.mjs";

const follow = new URL("./follow-parent.mjs", import.meta.url).href;

/**
 * Starts a Node program in a process group of its own, its words going to `log`. Answers how to wait until
 * it said `ready`, how to stop it, and a promise of its end.
 */
export function startChild({ name, args, env, log }) {
  fs.mkdirSync(path.dirname(log), { recursive: true });
  const out = fs.openSync(log, "w");
  const flags = args[0].endsWith(".ts") ? typescript : [];
  const child = spawn(process.execPath, [...flags, "--import", follow, ...args], {
    detached: true,
    stdio: ["ignore", out, out, "pipe"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
  });
  remember(child);
  fs.closeSync(out);
  child.stdio[3].on("error", () => {});
  const exited = new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  const gone = () => child.exitCode !== null || child.signalCode !== null;
  const said = () => fs.readFileSync(log, "utf8");
  return {
    name,
    pid: child.pid,
    exited,
    lastWords: () => said().trim().split("\n").slice(-12).join("\n"),
    ready: (isReady) => waitFor({ name, gone, said, isReady }),
    stop: () => stop(child, gone, exited),
  };
}

async function waitFor({ name, gone, said, isReady }) {
  const deadline = Date.now() + 120_000;
  while (!(await isReady(said()))) {
    if (gone()) throw new Trouble(`${name} stopped while starting:\n${said().trim().slice(-2000)}`);
    if (Date.now() > deadline) throw new Trouble(`${name} did not get ready within two minutes.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A polite request to the program, then, when five seconds were not enough, an end to its whole group. */
async function stop(child, gone, exited) {
  if (gone()) return;
  child.kill("SIGTERM");
  const hurry = setTimeout(() => process.kill(-child.pid, "SIGKILL"), 5000);
  await exited;
  clearTimeout(hurry);
}

/** Whether an address answers at all in good health. */
export const answers = (url) => async () => {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
};
