import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const folders = () => [
  ...(process.env.PATH ?? "").split(path.delimiter),
  ...[18, 17, 16, 15].map((version) => `/usr/lib/postgresql/${version}/bin`),
];

const find = (name: string): string | null =>
  folders()
    .map((folder) => path.join(folder, name))
    .find((file) => fs.existsSync(file)) ?? null;

const packages: Record<string, string> = {
  pgbench: "postgresql",
  psql: "postgresql-client",
  wrk: "wrk",
};

/** Installs a Debian package when this account may. */
function install(name: string): void {
  if (process.getuid?.() !== 0 || !find("apt-get")) return;
  try {
    const args = ["install", "-y", "--no-install-recommends", packages[name] ?? name];
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    execFileSync("apt-get", args, { env, stdio: "ignore", timeout: 300_000 });
  } catch {
    // the rows that need it say so
  }
}

const known = new Map<string, string | null>();

/** Where a Debian program is, installed on the way if need be; null when it cannot be had. */
export function program(name: "pgbench" | "psql" | "wrk"): string | null {
  const held = known.get(name);
  if (held !== undefined) return held;
  if (!find(name)) install(name);
  known.set(name, find(name));
  return known.get(name) ?? null;
}
