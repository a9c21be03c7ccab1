import fs from "node:fs";
import { run } from "./run.mjs";
import { Trouble } from "./trouble.mjs";

/** The one without a window first: drawing tabs and buttons that nobody sees is half of the work. */
const shell = "chromium-headless-shell";
const programs = [shell, "chromium", "chromium-browser", "google-chrome"];
const usual = programs.map((name) => `/usr/bin/${name}`);

/** Flags for a browser that runs as root, without a screen, and calls nobody on its own account. */
export const chromiumArgs = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

/** One whose parts cannot start on this machine would wait for them for ever. */
const starts = async (path) => {
  const args = ["--headless", ...chromiumArgs, "--dump-dom", "about:blank"];
  const { ok } = await run(path, args, { limit: 20_000 });
  return ok;
};

async function fromSystem() {
  const named = process.env.CHROMIUM;
  if (named && !fs.existsSync(named))
    throw new Trouble(`CHROMIUM names ${named}, where there is no program.`);
  return named ?? usual.find((path) => fs.existsSync(path));
}

async function fromPackage() {
  const { default: shipped } = await import("@sparticuz/chromium");
  return shipped.executablePath();
}

async function fromApt() {
  if (process.getuid?.() !== 0 || !fs.existsSync("/usr/bin/apt-get")) return undefined;
  await run("apt-get", ["update", "-q"]);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  for (const name of [shell, "chromium"]) {
    const { ok } = await run("apt-get", ["install", "-yq", "--no-install-recommends", name], {
      env,
    });
    if (ok) return `/usr/bin/${name}`;
  }
}

async function fromPlaywright() {
  await run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]);
  const { chromium } = await import("@playwright/test");
  return chromium.executablePath();
}

/** The first Chromium that really starts: a named or installed one, npm's, apt's, Playwright's. */
export async function findChromium() {
  for (const source of [fromSystem, fromPackage, fromApt, fromPlaywright]) {
    const path = await source().catch((error) => {
      if (error instanceof Trouble) throw error;
    });
    if (path && fs.existsSync(path) && (await starts(path))) return path;
  }
  throw new Trouble(
    "No Chromium starts here: install one (apt install chromium), or set CHROMIUM to its path.",
  );
}
