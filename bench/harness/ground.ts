import path from "node:path";
import postgres from "postgres";
import { answers, startChild } from "@/scripts/children.mjs";
import { migrate } from "@/scripts/migrate";
import { startPostgres } from "@/scripts/postgres.mjs";
import { prepareDatabases } from "@/scripts/postgres-databases.mjs";
import { startStack } from "@/scripts/stack.mjs";
import { testEnvironment } from "@/scripts/test-environment.mjs";

/** A row-level policy binds the owner as well, so what is filled in bulk is written by the superuser. */
const within = (superuserUrl: string, database: string): string => {
  const url = new URL(superuserUrl);
  url.pathname = `/${database}`;
  return url.href;
};

const openAdmin = (url: string) =>
  postgres(url, { max: 4, onnotice() {}, types: { bigint: postgres.BigInt } });
export type Admin = ReturnType<typeof openAdmin>;

/** Makes an empty database for limits beside the console's. */
async function openLimits(url: string, admin: Admin): Promise<string> {
  await admin.unsafe("create database limits");
  return within(url, "limits");
}

const stops: (() => Promise<void>)[] = [];

/** Stops what was opened, last first; safe to call twice. */
export async function close(): Promise<void> {
  for (const stop of stops.splice(0).reverse()) await stop();
}

export const atClose = (stop: () => Promise<void>): void => void stops.push(stop);

const settings = { DATABASE_POOL: "8", LOG_LEVEL: "warn", NODE_ENV: "production" };

/** A durable cluster of its own with the migrated console database; process.env names it. */
export async function openCluster() {
  const pg = await startPostgres({ fast: false });
  stops.push(pg.stop);
  const urls = await prepareDatabases(pg);
  await migrate({ ownerUrl: urls.ownerUrl, appRole: "flash_app" });
  Object.assign(process.env, testEnvironment(urls), settings);
  const admin = openAdmin(within(pg.url, "flash"));
  stops.push(() => admin.end({ timeout: 5 }));
  return {
    pid: Number(pg.pid),
    admin,
    appUrl: urls.appUrl,
    limitsUrl: await openLimits(pg.url, admin),
  };
}

/** The whole stack: durable Postgres, embedded BTCPay, demo data when asked, and on demand console and worker. */
export async function openStack({ seed = false }: { seed?: string[] | false } = {}) {
  const stack = await startStack({ mode: "none", worker: false, seed, fast: false });
  stops.push(stack.stop);
  const env = { ...stack.env, LOG_LEVEL: "warn" };
  Object.assign(process.env, env, settings);
  const admin = openAdmin(within(stack.pg.url, "flash"));
  stops.push(() => admin.end({ timeout: 5 }));
  const child = async (name: string, args: string[], ready: (log: string) => unknown) => {
    const log = path.join(stack.dir, "logs", `${name}.log`);
    const started = startChild({ name, args, env, log });
    stops.push(started.stop);
    await started.ready(ready);
    return { pid: Number(started.pid), stop: started.stop };
  };
  const port = new URL(stack.console).port;
  const origin = `http://127.0.0.1:${port}`;
  const limitsUrl = await openLimits(stack.pg.url, admin);
  const next = ["node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", port];
  return {
    /** Of the database server. */
    pid: Number(stack.pg.pid),
    admin,
    origin,
    /** Where browsers go: sign-ins hold for this name only. */
    console: stack.console,
    btcpay: stack.btcpay,
    appUrl: String(env.DATABASE_URL),
    limitsUrl,
    limits: () => openAdmin(limitsUrl),
    startConsole: () => child("console", next, answers(`${origin}/api/health`)),
    startWorker: () =>
      child("worker", ["scripts/worker.ts"], (log) => log.includes("worker ready")),
  };
}
export type Stack = Awaited<ReturnType<typeof openStack>>;
