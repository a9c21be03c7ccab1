import { migrate } from "./migrate";
import { startPostgres } from "./postgres.mjs";
import { prepareDatabases } from "./postgres-databases.mjs";
import { testEnvironment } from "./test-environment.mjs";

/** One throw-away Postgres for the whole run, migrated; every test brings its own tenant. A BTCPay
 * named together with its key is kept: the contract tests then speak to that one. */
export default async function setup() {
  const pg = await startPostgres({ fast: true });
  try {
    const urls = await prepareDatabases(pg);
    await migrate({ ownerUrl: urls.ownerUrl, appRole: "flash_app" });
    const { BTCPAY_API_KEY, BTCPAY_URL } = process.env;
    Object.assign(process.env, testEnvironment(urls), BTCPAY_API_KEY ? { BTCPAY_URL } : {});
  } catch (error) {
    await pg.stop();
    throw error;
  }
  return () => pg.stop();
}
