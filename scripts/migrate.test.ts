import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { fillAppRole } from "./app-role";
import { migrate } from "./migrate";

test("the app role's name is filled in as identifier or text, and nowhere else", () => {
  expect(
    fillAppRole(`grant select on t to :app_role; select :'app_role', 1::app_role`, "o'a\"b"),
  ).toBe(`grant select on t to "o'a""b"; select 'o''a"b', 1::app_role`);
});

test("migrating twice changes nothing and says so", async () => {
  const said: string[] = [];
  const ownerUrl = process.env.DATABASE_OWNER_URL ?? "";
  await migrate({ ownerUrl, appRole: "flash_app", say: (line) => said.push(line) });
  expect(said).toEqual([
    expect.stringMatching(/applied before|no generated migrations/),
    "functions, policies and grants are as they were",
  ]);
});

test("the generated migrations are in step with the schemas", () => {
  const out = mkdtempSync(path.join(tmpdir(), "flash-drizzle-"));
  cpSync("drizzle", out, { recursive: true });
  const kit = path.resolve("node_modules/drizzle-kit/bin.cjs");
  const flags = ["--dialect=postgresql", "--schema=./lib/**/schema.ts", "--casing=snake_case"];
  const made = spawnSync(
    process.execPath,
    [kit, "generate", ...flags, `--out=${path.relative(".", out)}`],
    {
      encoding: "utf8",
    },
  );
  rmSync(out, { recursive: true });
  expect(made.stdout + made.stderr).toContain("No schema changes");
});
