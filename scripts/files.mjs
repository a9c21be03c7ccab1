import fs from "node:fs";
import path from "node:path";

/** The folders that hold the product's own source. */
export const folders = ["app", "components", "lib", "scripts", "e2e", "bench"];
const source = /\.(tsx?|mjs)$/;

/** Every file below a folder, as paths relative to `root`; nothing when the folder is not there. */
export function walk(folder, root = ".") {
  const found = [];
  const full = path.join(root, folder);
  if (!fs.existsSync(full)) return found;
  for (const entry of fs.readdirSync(full, { withFileTypes: true })) {
    const inner = `${folder}/${entry.name}`;
    if (entry.isDirectory()) found.push(...walk(inner, root));
    else found.push(inner);
  }
  return found.sort();
}

/** Every source file of the repository, the ones in its root included. */
export const sources = (root = ".") => [
  ...folders.flatMap((folder) => walk(folder, root)).filter((file) => source.test(file)),
  ...fs.readdirSync(root).filter((name) => source.test(name) && name !== "next-env.d.ts"),
];

/** Lines that are not blank, as the size rule counts them. */
export const linesOf = (file) =>
  fs
    .readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim()).length;

/** Median and ninetieth percentile of the files a reader meets, tests left out. */
export function sizes(root = ".") {
  const counts = sources(root)
    .filter((file) => !/\.(test|faults|contract|spec)\./.test(file))
    .map((file) => ({ file, lines: linesOf(path.join(root, file)) }))
    .sort((a, b) => a.lines - b.lines);
  const at = (share) =>
    counts[Math.min(counts.length - 1, Math.floor(counts.length * share))]?.lines ?? 0;
  return {
    files: counts.length,
    median: at(0.5),
    p90: at(0.9),
    longest: counts.slice(-3).reverse(),
  };
}
