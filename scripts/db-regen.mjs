import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { withLock } from "./lock.mjs";
import { main, Trouble } from "./trouble.mjs";

/** Makes drizzle/0000_init.sql anew from every lib schema; hand-written SQL in drizzle/repeatable stays. */
function regenerate() {
  fs.mkdirSync("drizzle", { recursive: true });
  for (const entry of fs.readdirSync("drizzle"))
    if (entry === "meta" || /^\d{4}_.+\.sql$/.test(entry))
      fs.rmSync(`drizzle/${entry}`, { recursive: true });
  const made = spawnSync(
    process.execPath,
    ["node_modules/drizzle-kit/bin.cjs", "generate", "--name", "init"],
    {
      stdio: "inherit",
    },
  );
  if (made.status !== 0) throw new Trouble("drizzle-kit could not read the schemas: see above.");
}

await main(() => {
  process.chdir(fileURLToPath(new URL("..", import.meta.url)));
  return withLock(".data/db-regen.lock", regenerate);
});
