import { eq, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { command } from "@/lib/access/command";
import { auditLog } from "@/lib/access/schema";
import { makeTenant, systemActor, systemScope, withEverything } from "@/lib/access/testing";
import { closeDb, rawSql } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { migrate } from "@/scripts/migrate";
import { startPostgres } from "@/scripts/postgres.mjs";
import { prepareDatabases } from "@/scripts/postgres-databases.mjs";
import { sealAudit } from "./seal";
import { type Head, type Verdict, verifyAudit } from "./verify";

/** A cluster of its own, because the chain runs through every row of a database. */
let pg: Awaited<ReturnType<typeof startPostgres>>;
let owner: ReturnType<typeof drizzle>;
let head: Head | null;
let ids: string[] = [];
const scope = systemScope("audit:read");

const note = command({
  name: "access.note",
  permission: "access:session",
  input: z.object({ note: z.string() }),
  run: async ({ about }, { note: text }) => about("ten_programme", text),
});

beforeAll(async () => {
  pg = await startPostgres({ fast: true });
  const urls = await prepareDatabases(pg);
  await migrate({ ownerUrl: urls.ownerUrl, appRole: "flash_app" });
  process.env.DATABASE_URL = urls.appUrl;
  owner = drizzle(postgres(urls.ownerUrl, { max: 1, onnotice() {} }), { casing: "snake_case" });
  for (let n = 1; n <= 20; n++) await note(systemActor, { note: `note ${n}` });
  expect(await sealAudit()).toBe(20);
  const verdict = await verifyAudit(scope);
  if (!verdict.whole) throw new Error("not whole");
  head = verdict.head;
  ids = (await rawSqlAll("select audit_id as id from audit_seals order by seq")).map(
    (row) => row.id,
  );
});
afterAll(async () => {
  await closeDb();
  await owner.$client.end();
  await pg.stop();
});

const rawSqlAll = (text: string) => rawSql().unsafe<{ id: string }[]>(text);

/** Tampers as the owner, who can switch the triggers off, verifies, and takes it back. */
async function tampered(tamper: string[], expected: Head | null = null): Promise<Verdict> {
  const takeBack = new Error("taken back");
  let verdict: Verdict | undefined;
  const work = owner.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.merchants', 'all', true)`);
    for (const statement of [
      "alter table audit_log disable trigger user",
      "alter table audit_seals disable trigger user",
      "alter table audit_seals drop constraint audit_seals_audit_id_audit_log_id_fk",
      ...tamper,
    ])
      await tx.execute(sql.raw(statement));
    verdict = await verifyAudit(scope, expected, tx);
    throw takeBack;
  });
  await expect(work).rejects.toBe(takeBack);
  if (!verdict) throw new Error("no verdict");
  return verdict;
}
const faultAt = (seq: number | null, auditId: string | undefined | null, what: RegExp) => ({
  whole: false,
  fault: { seq: seq?.toString() ?? null, auditId, what: expect.stringMatching(what) },
});

test("an untouched log is whole, and says where its chain stands", async () => {
  const verdict = await verifyAudit(scope, head);
  expect(verdict).toMatchObject({ whole: true, rows: 20, waiting: 0, head: { seq: "20" } });
  expect(await sealAudit()).toBe(0);
});

describe("S39 tampering by the owner is found at the first bad row", () => {
  test.each(["command", "actor_id", "subject_id", "merchant_id", "actor_kind"])(
    "an edited %s",
    async (column) => {
      const verdict = await tampered([
        `update audit_log set ${column} = 'x' where id = '${ids[6]}'`,
      ]);
      expect(verdict).toMatchObject(faultAt(7, ids[6], /changed/));
    },
  );
  test("an edited input, and a time moved by a microsecond", async () => {
    const input = await tampered([
      `update audit_log set input = '{"note":"else"}' where id = '${ids[0]}'`,
    ]);
    expect(input).toMatchObject(faultAt(1, ids[0], /changed/));
    const moved = await tampered([
      `update audit_log set at = at + interval '1 microsecond' where id = '${ids[19]}'`,
    ]);
    expect(moved).toMatchObject(faultAt(20, ids[19], /changed/));
  });
  test("a removed row", async () => {
    const verdict = await tampered([`delete from audit_log where id = '${ids[9]}'`]);
    expect(verdict).toMatchObject(faultAt(10, ids[9], /row was removed/));
  });
  test("a row removed with its seal", async () => {
    const verdict = await tampered([
      "delete from audit_seals where seq = 10",
      `delete from audit_log where id = '${ids[9]}'`,
    ]);
    expect(verdict).toMatchObject(faultAt(10, null, /seal was removed/));
  });
  test("two rows that changed places", async () => {
    const verdict = await tampered([
      `update audit_log a set input = b.input, subject_id = b.subject_id from audit_log b
       where (a.id, b.id) in (('${ids[3]}', '${ids[4]}'), ('${ids[4]}', '${ids[3]}'))`,
    ]);
    expect(verdict).toMatchObject(faultAt(4, ids[3], /changed places/));
  });
  test("an emptied log, and one emptied together with its seals", async () => {
    const emptied = await tampered(["truncate audit_log"]);
    expect(emptied).toMatchObject(faultAt(1, ids[0], /removed/));
    const both = await tampered(["truncate audit_log, audit_seals"], head);
    expect(both).toMatchObject(faultAt(null, null, /end of the log was cut off/));
  });
  test("a tail cut off with its seals, against the head noted outside", async () => {
    const verdict = await tampered(
      ["delete from audit_seals where seq > 15", `delete from audit_log where id > '${ids[14]}'`],
      head,
    );
    expect(verdict).toMatchObject(faultAt(null, null, /cut off/));
  });
  test("a row put in with an old date", async () => {
    const verdict = await tampered([
      `insert into audit_log (id, actor_id, actor_kind, command, input, at)
       values ('aud_0', 'usr_x', 'user', 'cards.hold', '{}', now() - interval '3 days')`,
    ]);
    expect(verdict).toMatchObject(faultAt(null, "aud_0", /put in later/));
  });
  test("a chain remade from the start, against the head noted outside", async () => {
    const remade = head && { ...head, hash: "f".repeat(64) };
    expect(await verifyAudit(scope, remade)).toMatchObject(faultAt(20, ids[19], /noted outside/));
  });
});

test("a row whose transaction commits late is sealed later and loses nothing", async () => {
  const subject = newId("late");
  const late = withEverything(async (tx) => {
    await tx.insert(auditLog).values({
      ...{ id: newId("aud"), subjectId: subject, actorId: "usr_x", actorKind: "user" },
      ...{ command: "access.note", input: {} },
    });
    await note(systemActor, { note: "in between" });
    expect(await sealAudit()).toBe(1);
  });
  await late;
  expect(await sealAudit()).toBe(1);
  const rows = await withEverything((tx) =>
    tx.select().from(auditLog).where(eq(auditLog.subjectId, subject)),
  );
  expect(rows).toHaveLength(1);
  expect(await verifyAudit(scope, head)).toMatchObject({ whole: true, waiting: 0 });
});

test("two workers that seal at once make one chain", async () => {
  await makeTenant();
  await Promise.all(Array.from({ length: 30 }, (_, n) => note(systemActor, { note: `busy ${n}` })));
  const counts = await Promise.all([sealAudit(), sealAudit(), sealAudit()]);
  expect(counts.reduce((sum, n) => sum + n, 0) + (await sealAudit())).toBe(30);
  expect(await verifyAudit(scope)).toMatchObject({ whole: true, waiting: 0 });
});
