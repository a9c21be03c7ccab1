import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { connectForTest, openBtcpay, type TestBtcpay } from "@/lib/btcpay/testing";
import { receiveWebhook } from "@/lib/btcpay/webhook";
import { makeShop } from "@/lib/invoices/testing/asked";
import { closeDb } from "@/lib/platform/db";
import { migrate } from "@/scripts/migrate";
import { startPostgres } from "@/scripts/postgres.mjs";
import { prepareDatabases } from "@/scripts/postgres-databases.mjs";
import { testEnvironment } from "@/scripts/test-environment.mjs";

export type Bench = Awaited<ReturnType<typeof openBench>>;
export type Shop = { merchantId: string; storeId: string } & Awaited<ReturnType<typeof makeShop>>;

/** Where BTCPay sends its webhooks: the console's own door behind a bare HTTP server. */
async function openDoor() {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const signature = request.headers["btcpay-sig"]?.toString() ?? null;
    const path = request.url?.split("/").at(-1) ?? "";
    const status = await receiveWebhook({ path, signature, body: Buffer.concat(chunks) });
    response.writeHead(status).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise((done) => server.close(done).closeAllConnections());
  return { url: `http://127.0.0.1:${port}`, close };
}

/**
 * A Postgres of its own that loses nothing it promised, and an embedded BTCPay with these stores; the
 * environment names both. Call it before anything reads the environment.
 */
export async function openBench(stores: string[]) {
  const pg = await startPostgres({});
  const urls = await prepareDatabases(pg);
  await migrate({ ownerUrl: urls.ownerUrl, appRole: "flash_app" });
  const door = await openDoor();
  Object.assign(process.env, testEnvironment(urls), { AUTH_URL: door.url });
  const btcpay = await openBtcpay(stores);
  const close = async () => {
    await closeDb();
    await btcpay.close();
    await door.close();
    await pg.stop();
  };
  return { pg, urls, btcpay, close };
}

/** A business with its owner, connected to one of the stores. */
export async function openShop(btcpay: TestBtcpay, store: number): Promise<Shop> {
  const shop = await makeShop();
  const { storeId } = await connectForTest(shop.tenant.id, btcpay, store);
  return { ...shop, merchantId: shop.tenant.id, storeId };
}
