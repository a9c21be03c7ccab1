import { createHash } from "node:crypto";
import fs from "node:fs";
import { walk } from "./files.mjs";
import { runTool } from "./run.mjs";
import { explain } from "./trouble.mjs";

const mark = ".next/.flash-source";
const roots =
  /^(next|postcss)\.config\.|^(proxy|instrumentation.*)\.ts$|^(tsconfig|package(-lock)?)\.json$/;

/** One hash over everything that ends up in the build. */
function sourceHash() {
  const folders = ["app", "components", "lib", "messages", "public"];
  const inner = folders.flatMap((folder) => walk(folder));
  const files = [...inner, ...fs.readdirSync(".").filter((name) => roots.test(name))];
  const hash = createHash("sha256");
  for (const file of files.filter((name) => !/\.(test|faults|contract)\.tsx?$/.test(name)))
    hash.update(`${file}\0`).update(fs.readFileSync(file));
  return hash.digest("hex");
}

/** Builds the console when its sources changed since the last build. Types are `npm run check`'s business. */
export async function build() {
  const hash = sourceHash();
  if (fs.existsSync(mark) && fs.readFileSync(mark, "utf8") === hash) return;
  fs.rmSync(mark, { force: true });
  const env = { TYPES_ARE_CHECKED: "1", NODE_ENV: "production" };
  const { ok, output } = await runTool("next/dist/bin/next", ["build"], { env });
  if (!ok) throw explain(output.slice(-4000), "next build");
  fs.writeFileSync(mark, hash);
}
