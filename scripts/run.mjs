import { spawn } from "node:child_process";
import { remember } from "./processes.mjs";

/** Flags for TypeScript outside Next: `server-only` is empty there, as it is on Next's own server. */
export const typescript = ["--conditions=react-server", "--import", "tsx"];

export const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/**
 * Runs a program to its end and keeps what it says; `live` also shows it as it comes; after `limit`
 * milliseconds it is ended.
 */
export function run(program, args, { env = {}, live = false, limit } = {}) {
  return new Promise((resolve) => {
    const child = remember(
      spawn(program, args, {
        stdio: ["ignore", "pipe", "pipe"],
        env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
      }),
    );
    const timer = limit && setTimeout(() => child.kill("SIGKILL"), limit);
    let output = "";
    const keep = (text) => {
      output += text;
      if (live) process.stdout.write(text);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", (error) => resolve({ ok: false, output: `${output}${error.message}` }));
    child.once("close", (code) => {
      clearTimeout(timer);
      resolve({ ok: code === 0, output });
    });
  });
}

/** Runs a program of node_modules with this Node. */
export const runTool = (file, args, options) =>
  run(process.execPath, [`node_modules/${file}`, ...args], options);
