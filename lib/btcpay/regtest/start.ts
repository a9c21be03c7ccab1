import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Clock, movableClock } from "./clock";
import { CLOCK_KEY } from "./control/clock";
import { connect, createTables, readSetting } from "./database";
import { faultBook } from "./http/faults";
import { router } from "./http/router";
import { serve } from "./http/server";
import { advanceDue } from "./invoices/advance";
import { ISSUER_KEY } from "./issuer-key";
import { runProcessors } from "./payouts/processor";
import { rateBook } from "./rates";
import { allRoutes } from "./routes";
import { webhookSender } from "./webhooks/sender";
import type { World } from "./world";

export type RegtestOptions = {
  databaseUrl: string;
  /** Its own schema, so that several servers may share one database. */
  schema?: string;
  port?: number;
  host?: string;
  publicUrl?: string;
  clock?: Clock;
};

export type Regtest = { url: string; world: World; close(): Promise<void> };

const TICK_MS = 500;
const PROCESSOR_TICKS = 120;

const isLoopback = (host: string): boolean => /^(localhost|::1|127\.\d+\.\d+\.\d+)$/.test(host);

async function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(port, host, done);
  });
  return server.address() as AddressInfo;
}

function heartbeat(world: World): () => Promise<void> {
  let ticks = 0;
  let busy: Promise<void> = Promise.resolve();
  const beat = async () => {
    try {
      await advanceDue(world);
      ticks += 1;
      if (ticks % PROCESSOR_TICKS === 0) await runProcessors(world);
    } catch (error) {
      console.error("regtest tick", error);
    }
  };
  const timer = setInterval(() => {
    busy = busy.then(beat);
  }, TICK_MS);
  return async () => {
    clearInterval(timer);
    await busy;
  };
}

/** Starts a server on its database; tables are created where they are missing. */
export async function startRegtest(options: RegtestOptions): Promise<Regtest> {
  const host = options.host ?? "127.0.0.1";
  const sql = connect(options.databaseUrl, options.schema);
  await createTables(sql, options.schema);
  const clock = options.clock ?? movableClock((await readSetting<number>(sql, CLOCK_KEY)) ?? 0);
  const world: World = {
    sql,
    clock,
    rates: rateBook(),
    faults: faultBook(),
    webhooks: webhookSender({ sql, clock }),
    publicUrl: "",
    controls: isLoopback(host),
    issuerKey: ISSUER_KEY,
    outside: { result: "success" },
  };
  const find = router(allRoutes(world.controls));
  const server = createServer((request, response) => {
    serve(world, find, request, response).catch((error) => {
      console.error("regtest request", error);
      response.destroy();
    });
  });
  const { port } = await listen(server, options.port ?? 0, host);
  const url = `http://${host}:${port}`;
  world.publicUrl = (options.publicUrl ?? url).replace(/\/$/, "");
  const stop = heartbeat(world);
  return {
    url,
    world,
    async close() {
      await stop();
      world.webhooks.forgetAll();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await sql.end({ timeout: 5 });
    },
  };
}
