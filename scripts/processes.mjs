import { execFileSync } from "node:child_process";
import fs from "node:fs";

/** The command line of a living process, or nothing: tells a reused number from the process it once named. */
export function commandOf(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    return fs.existsSync("/proc/self") ? "" : askPs(pid);
  }
}

function askPs(pid) {
  try {
    const args = ["-o", "command=", "-p", String(pid)];
    return execFileSync("ps", args, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return "";
  }
}

const alive = new Set();
let interrupted = false;

/** Remembers a child until it ends, so that one signal to us can end what we are waiting for. */
export function remember(child) {
  alive.add(child);
  child.once("close", () => alive.delete(child));
  if (interrupted) child.kill("SIGTERM");
  return child;
}

/** Ends every remembered child; what waits for them then fails, and nothing new gets to run. */
export function interrupt() {
  interrupted = true;
  for (const child of alive) child.kill("SIGTERM");
}

export const isInterrupted = () => interrupted;
