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
  expect(said[0]).toMatch(/applied before|no generated migrations/);
});
