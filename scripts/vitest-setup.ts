import type { TestProject } from "vitest/node";
import { migrate } from "./migrate";
import { startPostgres } from "./postgres.mjs";
import { copyDatabase, prepareDatabases } from "./postgres-databases.mjs";
import { testEnvironment } from "./test-environment.mjs";

/** One throw-away Postgres for the whole run, migrated, with a database for each process that runs test
 * files: what looks at all businesses then never meets a file that runs beside it. Every test brings its
 * own tenant. A BTCPay named together with its key is kept: the contract tests then speak to that one. */
export default async function setup({ config }: TestProject) {
  const pg = await startPostgres({ fast: true });
  try {
    const urls = await prepareDatabases(pg);
    await migrate({ ownerUrl: urls.ownerUrl, appRole: "flash_app" });
    const processes = Array.from(
      { length: Number(config.maxWorkers) },
      (_, at) => `flash_${at + 1}`,
    );
    await copyDatabase(pg, processes);
    const { BTCPAY_API_KEY, BTCPAY_URL } = process.env;
    Object.assign(process.env, testEnvironment(urls), BTCPAY_API_KEY ? { BTCPAY_URL } : {});
  } catch (error) {
    await pg.stop();
    throw error;
  }
  return () => pg.stop();
}
