import { migrate } from "./migrate";
import { startPostgres } from "./postgres.mjs";
import { prepareDatabases } from "./postgres-databases.mjs";
import { testEnvironment } from "./test-environment.mjs";

/** One throw-away Postgres for the whole run, migrated; every test brings its own tenant. */
export default async function setup() {
  const pg = await startPostgres({ fast: true });
  try {
    const urls = await prepareDatabases(pg);
    await migrate({ ownerUrl: urls.ownerUrl, appRole: "flash_app" });
    Object.assign(process.env, testEnvironment(urls));
  } catch (error) {
    await pg.stop();
    throw error;
  }
  return () => pg.stop();
}
