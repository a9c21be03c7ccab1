import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { account, runProgram } from "./postgres-binaries.mjs";
import { commandOf } from "./processes.mjs";
import { explain, Trouble } from "./trouble.mjs";

/** A folder the Postgres account may write in: the wished one, or one outside when that is closed to it. */
export function openFolder(wish, binaries) {
  const wished = wish ? path.resolve(wish) : fs.mkdtempSync(path.join(os.tmpdir(), "flash-pg-"));
  own(wished);
  if (!account || canEnter(wished, binaries)) return wished;
  const shared = fs.existsSync("/var/tmp") ? "/var/tmp" : os.tmpdir();
  const key = createHash("sha256").update(wished).digest("hex").slice(0, 12);
  const outside = path.join(shared, `flash-console-pg-${key}`);
  if (fs.existsSync(outside) && fs.statSync(outside).uid !== account.uid)
    throw new Trouble(`${outside} belongs to somebody else: remove it and start again.`);
  own(outside);
  return outside;
}

function own(dir) {
  fs.mkdirSync(dir, { recursive: true });
  if (account) fs.chownSync(dir, account.uid, account.gid);
  fs.chmodSync(dir, 0o700);
}

/** Asking an empty or filled folder for a setting is the cheapest question that needs to enter it. */
function canEnter(dir, binaries) {
  const asked = runProgram(path.join(binaries, "bin/postgres"), [
    "-D",
    dir,
    "-C",
    "data_directory",
  ]);
  return !/Permission denied/.test(asked.stderr ?? "");
}

/** Makes the cluster on first use. */
export function initialise(dir, binaries, { password, fast }) {
  if (fs.existsSync(path.join(dir, "PG_VERSION"))) return;
  fs.rmSync(dir, { recursive: true, force: true });
  own(dir);
  const secret = path.join(os.tmpdir(), `flash-pg-${process.pid}-${Date.now()}`);
  fs.writeFileSync(secret, `${password}\n`, { mode: 0o600, flag: "wx" });
  if (account) fs.chownSync(secret, account.uid, account.gid);
  const flags = [
    "--encoding=UTF8",
    "--locale=C",
    "--no-instructions",
    ...(fast ? ["--no-sync"] : []),
  ];
  const made = runProgram(path.join(binaries, "bin/initdb"), [
    ...["-D", dir, "-U", "postgres", "--auth=scram-sha-256", `--pwfile=${secret}`],
    ...flags,
  ]);
  fs.rmSync(secret, { force: true });
  if (made.status === 0) return;
  fs.rmSync(dir, { recursive: true, force: true });
  throw explain(`${made.error ?? ""}${made.stderr ?? ""}`, dir);
}

/** The process that the folder's lock file names, when it is alive and really a Postgres on this folder. */
export function runningIn(dir) {
  const pid = Number(readLines(dir)[0]);
  if (!pid || !commandOf(pid).includes(dir)) return undefined;
  return pid;
}

/** Removes the lock of a Postgres that died; its number may belong to an innocent program by now. */
export function clearStaleLock(dir) {
  if (!runningIn(dir)) fs.rmSync(path.join(dir, "postmaster.pid"), { force: true });
}

export const isReady = (dir, pid) => {
  const lines = readLines(dir);
  return Number(lines[0]) === pid && /\bready\b/.test(lines[7] ?? "");
};

function readLines(dir) {
  try {
    return fs.readFileSync(path.join(dir, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return [];
  }
}
