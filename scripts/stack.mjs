import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { answers, startChild } from "./children.mjs";
import { freePort, isFree } from "./ports.mjs";
import { startPostgres } from "./postgres.mjs";
import { prepareDatabases } from "./postgres-databases.mjs";
import { run, typescript } from "./run.mjs";
import { environmentOf, openState } from "./stack-state.mjs";
import { Trouble } from "./trouble.mjs";

const next = "node_modules/next/dist/bin/next";

/**
 * Starts Postgres, the embedded BTCPay, the migrations, the demo data, the worker and the console, in this
 * order, and answers where they are, their environment, and how to stop them all.
 *
 * dir: where data lives (default: a temporary folder that goes at stop) · port: the console's (default: a
 * free one; BTCPay takes the next) · fast: no crash safety · mode: "start" the built console, "dev", or
 * "none" · seed: arguments for the seed, or false · worker: whether to run one · env: more environment ·
 * step: (name, work) => work(), told of every step.
 */
export async function startStack(options = {}) {
  const dir = options.dir ?? temporaryFolder();
  const running = [];
  const stop = () => stopAll(running, options.dir ? undefined : dir);
  try {
    const ports = await choosePorts(options.port);
    const settings = {
      fast: false,
      mode: "start",
      seed: [],
      worker: true,
      ...options,
      dir,
      ...ports,
    };
    const { env, pg } = await startPieces(settings, running);
    const broken = Promise.race(running.map((one) => one.exited.then(() => one)));
    return { console: env.AUTH_URL, btcpay: env.BTCPAY_URL, env, dir, pg, broken, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startPieces(settings, running) {
  const { dir, mode, port, seed, step = (_name, work) => work() } = settings;
  const { state, save } = openState(dir);
  const pg = await step("PostgreSQL", () => database(settings, state, save));
  running.push({ name: "PostgreSQL", exited: pg.exited, lastWords: () => "", stop: pg.stop });
  const urls = await prepareDatabases(pg, state.passwords);
  const env = { ...environmentOf({ ...settings, state, urls }), ...settings.env };
  const child = async (name, args, isReady) => {
    const started = startChild({ name, args, env, log: path.join(dir, "logs", `${name}.log`) });
    running.push(started);
    await started.ready(isReady);
  };
  const said = (words) => (log) => log.includes(words);
  await step("BTCPay", () =>
    child("btcpay", ["lib/btcpay/regtest/main.ts"], said("regtest ready")),
  );
  await step("migrations", () => script("scripts/migrate.ts", [], env));
  if (seed && !state.seeded) {
    await step("demo data", () => script("scripts/seed.ts", seed, env));
    save({ seeded: true });
  }
  if (settings.worker)
    await step("worker", () => child("worker", ["scripts/worker.ts"], said("worker ready")));
  const args = [next, mode, "-H", "127.0.0.1", "-p", String(port)];
  const health = answers(`http://127.0.0.1:${port}/api/health`);
  if (mode !== "none") await step("console", () => child("console", args, health));
  return { env, pg };
}

/** Open for the account that Postgres runs as; the secrets inside are closed by themselves. */
function temporaryFolder() {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "flash-stack-"));
  fs.chmodSync(dir, 0o755);
  return dir;
}

async function choosePorts(wish) {
  const port = wish ?? (await freePair());
  for (const taken of [port, port + 1])
    if (!(await isFree(taken)))
      throw new Trouble(
        `Port ${taken} is taken by another program: stop it, or choose another with --port (the console takes that one, BTCPay the next).`,
      );
  return { port, btcpayPort: port + 1 };
}

async function freePair() {
  for (;;) {
    const port = await freePort();
    if (port < 65_000 && (await isFree(port + 1))) return port;
  }
}

/** Data of a start that did not get through its seeding is half a thing: it is made anew. */
async function database({ dir, fast, seed }, state, save) {
  const kept = state.postgresPort;
  const port = kept && (await isFree(kept)) ? kept : await freePort();
  const fresh = Boolean(seed) && !state.seeded;
  const password = state.passwords.superuser;
  const home = path.join(dir, "pg");
  const pg = await startPostgres({ dir: home, port, fast, password, fresh, takeOver: true });
  save({ postgresPort: port });
  return pg;
}

async function script(file, args, env) {
  const { ok, output } = await run(process.execPath, [...typescript, file, ...args], { env });
  if (!ok) throw new Trouble(`${file} failed:\n${output.trim().slice(-3000)}`);
}

/** The database last: the others may have something to write on their way out. */
async function stopAll(running, temporary) {
  const [postgres, ...others] = running.splice(0);
  await Promise.all(others.map((one) => one.stop()));
  await postgres?.stop();
  if (temporary) fs.rmSync(temporary, { recursive: true, force: true });
}
