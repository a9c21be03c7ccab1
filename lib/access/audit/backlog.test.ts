import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemScope, withEverything } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { migrate } from "@/scripts/migrate";
import { startPostgres } from "@/scripts/postgres.mjs";
import { prepareDatabases } from "@/scripts/postgres-databases.mjs";
import { sealAudit } from "./seal";
import { verifyAudit } from "./verify";

/** A cluster of its own, because the chain runs through every row of a database. */
let pg: Awaited<ReturnType<typeof startPostgres>>;
const scope = systemScope("audit:read");

beforeAll(async () => {
  pg = await startPostgres({ fast: true });
  const urls = await prepareDatabases(pg);
  await migrate({ ownerUrl: urls.ownerUrl, appRole: "flash_app" });
  process.env.DATABASE_URL = urls.appUrl;
});
afterAll(async () => {
  await closeDb();
  await pg.stop();
});

test("what waited for hours while no worker ran is sealed whole, a second time too", async () => {
  const wait = (from: number, to: number) =>
    withEverything((tx) =>
      tx.execute(sql`insert into audit_log (id, actor_id, actor_kind, command, input, at)
        select 'aud_' || lpad(n::text, 6, '0'), 'usr_x', 'user', 'access.note', '{}',
          now() - interval '9 hours' + n * interval '10 seconds'
        from generate_series(${from}::int, ${to}::int) n`),
    );
  await wait(1, 2500);
  expect(await sealAudit()).toBe(2500);
  expect(await verifyAudit(scope)).toMatchObject({ whole: true, rows: 2500, waiting: 0 });
  await wait(3000, 3010);
  expect(await sealAudit()).toBe(11);
  expect(await verifyAudit(scope)).toMatchObject({ whole: true, rows: 2511, waiting: 0 });
});
