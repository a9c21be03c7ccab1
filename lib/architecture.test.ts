import { existsSync, readFileSync } from "node:fs";
import postgres from "postgres";
import { expect, test } from "vitest";
import { EnvShape } from "@/lib/platform/env";
import { compareExample } from "@/scripts/architecture/environment";
import { rules } from "@/scripts/architecture/rules";

test.each(Object.entries(rules))("%s", (_, rule) => {
  expect(rule(".")).toEqual([]);
});

test("the example environment names what the console reads", () => {
  if (!existsSync(".env.example")) return;
  const example = readFileSync(".env.example", "utf8");
  expect(compareExample(example, Object.keys(EnvShape.shape))).toEqual([]);
});

test("every tenant table is walled off for its owner too", async () => {
  const sql = postgres(process.env.DATABASE_OWNER_URL ?? "", { max: 1 });
  const open = await sql`
    select c.relname from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'merchant_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and not (c.relrowsecurity and c.relforcerowsecurity
        and exists (select from pg_policy p where p.polrelid = c.oid))`;
  await sql.end();
  expect(open.map((row) => row.relname)).toEqual([]);
});
