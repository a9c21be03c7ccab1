import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { describe, expect, test } from "vitest";
import { holder, tryLock } from "./lock.mjs";
import { startPostgres } from "./postgres.mjs";
import { explain } from "./trouble.mjs";

const scratch = () => mkdtempSync(path.join(tmpdir(), "flash-test-"));

describe("the embedded Postgres", () => {
  test("keeps its data, says so when it is running, and survives a stale lock", async () => {
    const home = scratch();
    const first = await startPostgres({ dir: `${home}/pg`, fast: true });
    await run(first.url, "create table kept (id int)");
    await expect(startPostgres({ dir: `${home}/pg`, fast: true })).rejects.toThrow("already runs");
    await first.stop();
    writeFileSync(path.join(first.dir, "postmaster.pid"), `${process.pid}\n${first.dir}\n`);
    const second = await startPostgres({ dir: `${home}/pg`, fast: true });
    expect(await run(second.url, "select count(*)::int as n from kept")).toEqual([{ n: 0 }]);
    await second.stop();
    rmSync(home, { recursive: true });
    rmSync(first.dir, { recursive: true, force: true });
  });

  test("names a port that is taken", async () => {
    const { port } = new URL(process.env.DATABASE_OWNER_URL ?? "");
    await expect(startPostgres({ port: Number(port), fast: true })).rejects.toThrow(
      `Port ${port} is taken`,
    );
  });

  test("the app role owns nothing and bypasses nothing", async () => {
    const [role] = await run(
      process.env.DATABASE_URL ?? "",
      "select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user",
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false });
    await expect(run(process.env.DATABASE_URL ?? "", "create table mine (id int)")).rejects.toThrow(
      "permission denied",
    );
  });
});

test("known ways to fail become one sentence", () => {
  expect(explain("write: No space left on device", "/data").message).toContain("disk is full");
  expect(explain("bind: Address already in use", "Postgres").message).toContain("port");
  expect(explain("something else", "Postgres").name).toBe("Error");
});

test("a lock is held once, and one left by the dead is taken", () => {
  const home = scratch();
  const file = path.join(home, "lock");
  const release = tryLock(file);
  expect(tryLock(file)).toBeUndefined();
  release?.();
  writeFileSync(file, "999999999");
  expect(holder(file)).toBeUndefined();
  expect(tryLock(file)).toBeDefined();
  rmSync(home, { recursive: true });
});

async function run(url: string, text: string) {
  const sql = postgres(url, { max: 1, onnotice() {} });
  try {
    return await sql.unsafe(text);
  } finally {
    await sql.end();
  }
}
