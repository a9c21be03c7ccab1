import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import postgres from "postgres";
import { bytesFor, hex } from "./ids";
import { type Regtest, startRegtest } from "./start";

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever JSON came
export type Reply = { status: number; body: any };
export type TestServer = Regtest & {
  call(method: string, path: string, body?: unknown, key?: string): Promise<Reply>;
  /** A store with everything enabled, and its key. */
  store(name?: string, more?: Record<string, unknown>): Promise<{ id: string; key: string }>;
  pay(invoiceId: string, more?: Record<string, unknown>): Promise<Reply>;
  done(): Promise<void>;
};

async function request(url: string, method: string, body: unknown, key?: string): Promise<Reply> {
  const headers: Record<string, string> = {};
  if (body !== undefined) headers["content-type"] = "application/json";
  if (key !== undefined) headers.authorization = `token ${key}`;
  const response = await fetch(url, {
    method,
    headers,
    redirect: "manual",
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  try {
    return { status: response.status, body: JSON.parse(text) };
  } catch {
    return { status: response.status, body: text };
  }
}

/** A server of its own for one test file, in a schema that is dropped again. */
export async function openRegtest(): Promise<TestServer> {
  const databaseUrl = process.env.REGTEST_DATABASE_URL ?? "";
  const schema = `regtest_${hex(bytesFor(6))}`;
  const regtest = await startRegtest({ databaseUrl, schema });
  const call: TestServer["call"] = (method, path, body, key) =>
    request(path.startsWith("http") ? path : regtest.url + path, method, body, key);
  return {
    ...regtest,
    call,
    async store(name = "Blue Mountain Coffee", more = {}) {
      const made = await call("POST", "/__regtest/setup", { stores: [{ name, ...more }] });
      const { storeId: id, apiKey: key } = made.body.stores[0];
      return { id, key };
    },
    pay: (invoiceId, more = {}) => call("POST", "/__regtest/pay", { invoiceId, ...more }),
    async done() {
      await regtest.close();
      const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
      await sql`drop schema ${sql(schema)} cascade`;
      await sql.end();
    },
  };
}

export type Received = { path: string; headers: Record<string, string>; body: string };
export type Receiver = {
  url: string;
  got: Received[];
  /** The status of each answer to come; 200 when the list is empty. */
  answers: number[];
  /** Waits until this many requests came. */
  until(count: number, timeoutMs?: number): Promise<Received[]>;
  close(): Promise<void>;
};

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** An endpoint that writes down what a webhook sends. */
export async function openReceiver(): Promise<Receiver> {
  const got: Received[] = [];
  const answers: number[] = [];
  const server: Server = createServer(async (incoming, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of incoming) pieces.push(piece as Buffer);
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(incoming.headers)) headers[name] = String(value);
    got.push({ path: incoming.url ?? "", headers, body: Buffer.concat(pieces).toString("utf8") });
    response.writeHead(answers.shift() ?? 200).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    got,
    answers,
    async until(count, timeoutMs = 8000) {
      const deadline = Date.now() + timeoutMs;
      while (got.length < count && Date.now() < deadline) await pause(20);
      return got;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
