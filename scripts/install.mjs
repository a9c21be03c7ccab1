import { createHash } from "node:crypto";
import fs from "node:fs";
import { run } from "./run.mjs";
import { explain, Trouble } from "./trouble.mjs";

const mark = "node_modules/.flash-lock";
const hash = () => createHash("sha256").update(fs.readFileSync("package-lock.json")).digest("hex");

const packages = (file) => JSON.parse(fs.readFileSync(file, "utf8")).packages;

/** Whether somebody has installed exactly what the lockfile says, with whatever command. */
function installed() {
  if (fs.existsSync(mark) && fs.readFileSync(mark, "utf8") === hash()) return true;
  const hidden = "node_modules/.package-lock.json";
  if (!fs.existsSync(hidden)) return false;
  const present = packages(hidden);
  return Object.entries(packages("package-lock.json")).every(
    ([place, { version, optional, extraneous }]) =>
      !place || optional || extraneous || present[place]?.version === version,
  );
}

/** Brings node_modules to the lockfile, when it is not there yet; answers whether there was anything to do. */
export async function install() {
  if (!installed()) {
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const args = ["ci", "--include=dev", "--prefer-offline"];
    const { ok, output } = await run(npm, args, { env: { NODE_ENV: "" } });
    if (!ok) throw failure(output);
  }
  fs.writeFileSync(mark, hash());
}

function failure(output) {
  if (/ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT/.test(output))
    return new Trouble("npm cannot reach its registry: check the network and start again.");
  return explain(output.slice(-3000), "npm ci");
}
