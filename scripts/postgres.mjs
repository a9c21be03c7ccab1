import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { freePort, isFree } from "./ports.mjs";
import { account, findBinaries } from "./postgres-binaries.mjs";
import { clearStaleLock, initialise, isReady, openFolder, runningIn } from "./postgres-folder.mjs";
import { explain, Trouble } from "./trouble.mjs";

const loose = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/**
 * Starts an embedded PostgreSQL 18 on 127.0.0.1. Without `dir` the data is temporary and goes at stop;
 * `fast` trades crash safety for speed; `settings` are Postgres's own; `fresh` forgets what the folder held;
 * `takeOver` stops a server that a killed console left behind in the same folder instead of refusing.
 */
export async function startPostgres(options = {}) {
  const {
    dir: wish,
    port: wishedPort,
    fast = false,
    settings = {},
    password = "password",
  } = options;
  const binaries = findBinaries();
  const dir = openFolder(wish, binaries);
  await vacate(dir, options.takeOver ?? false);
  const port = wishedPort ?? (await freePort());
  if (!(await isFree(port)))
    throw new Trouble(`Port ${port} is taken by another program: stop it or choose another port.`);
  if (options.fresh) fs.rmSync(path.join(dir, "PG_VERSION"), { force: true });
  initialise(dir, binaries, { password, fast });
  const configuration = { jit: "off", timezone: "UTC", ...(fast ? loose : {}), ...settings };
  const server = launch(binaries, dir, port, configuration);
  const stop = async () => {
    await server.stop();
    if (!wish) fs.rmSync(dir, { recursive: true, force: true });
  };
  await server.ready().catch(async (error) => {
    await stop();
    throw error;
  });
  const url = `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
  return { url, port, pid: server.pid, dir, exited: server.exited, stop };
}

async function vacate(dir, takeOver) {
  const pid = runningIn(dir);
  if (pid && !takeOver)
    throw new Trouble(
      `A Postgres already runs on ${dir} (process ${pid}): stop it, then start again.`,
    );
  if (pid) process.kill(pid, "SIGINT");
  const deadline = Date.now() + 15_000;
  while (runningIn(dir)) {
    if (Date.now() > deadline)
      throw new Trouble(
        `The Postgres left on ${dir} (process ${pid}) does not stop: end it, then start again.`,
      );
    await pause(50);
  }
  clearStaleLock(dir);
}

function launch(binaries, dir, port, configuration) {
  const flags = Object.entries(configuration).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
  const child = spawn(
    path.join(binaries, "bin/postgres"),
    [
      "-D",
      dir,
      "-p",
      String(port),
      "-h",
      "127.0.0.1",
      "-k",
      "",
      "-c",
      "log_min_messages=warning",
      ...flags,
    ],
    {
      ...account,
      cwd: "/",
      detached: true, // a Ctrl-C in the terminal reaches us alone, so that we stop things in order
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, LC_ALL: "C" },
    },
  );
  let log = "";
  child.stderr.on("data", (text) => {
    log = (log + text).slice(-4000);
  });
  const exited = new Promise((resolve) => {
    child.once("error", (error) => resolve(String(error)));
    child.once("exit", () => resolve(log));
  });
  return {
    pid: child.pid,
    exited,
    ready: () => ready(child, dir, () => log),
    stop: () => end(child, exited),
  };
}

async function ready(child, dir, log) {
  const deadline = Date.now() + 60_000;
  while (!isReady(dir, child.pid)) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
      throw explain(log(), `Postgres in ${dir}`);
    if (Date.now() > deadline)
      throw new Trouble(`Postgres in ${dir} did not start within a minute.`);
    await pause(10);
  }
}

/** Fast shutdown; after ten seconds an immediate one, which recovers from the log at the next start. */
async function end(child, exited) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGINT");
  const hurry = setTimeout(() => child.kill("SIGQUIT"), 10_000);
  await exited;
  clearTimeout(hurry);
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
