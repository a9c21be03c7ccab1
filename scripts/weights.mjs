import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "./build.mjs";
import { main } from "./trouble.mjs";

/** Most kB of gzipped JavaScript at the first load of a page. */
export const limits = { console: 180, public: 150 };
/** How much heavier than its kept weight a page may get before somebody has to say so. */
export const growth = 0.02;
const keptFile = "weights.json";

const json = (file) => JSON.parse(fs.readFileSync(path.join(".next", file), "utf8"));

/** What the served document names: the framework, layouts, the page and its error page; the rest comes when used. */
function scriptsOf(source) {
  const file = path.resolve(`.next/server/app${source}_client-reference-manifest.js`);
  createRequire(import.meta.url)(file);
  // chunks by the file they belong to: the page's layouts, itself, its error and not-found pages
  const parts = Object.entries(globalThis.__RSC_MANIFEST?.[source]?.entryJSFiles ?? {});
  if (parts.length === 0) throw new Error(`${file} does not name the scripts of ${source}`);
  const named = parts.filter(([name]) => /\/(layout|page|error|loading|template)$/.test(name));
  return [...json("build-manifest.json").rootMainFiles, ...named.flatMap(([, files]) => files)];
}

const sizes = new Map();

function gzipped(script) {
  const known = sizes.get(script);
  if (known !== undefined) return known;
  const size = gzipSync(fs.readFileSync(path.join(".next", script))).length;
  sizes.set(script, size);
  return size;
}

/** What these scripts of the build weigh together, each counted once. */
export const kilobytes = (scripts) =>
  Math.round([...new Set(scripts)].reduce((sum, one) => sum + gzipped(one), 0) / 100) / 10;

/**
 * Every page of the build, heaviest first. Route groups stand in parentheses and not in the address.
 * @returns {{ route: string, isPublic: boolean, size: number }[]}
 */
export const weighAll = () =>
  Object.entries(json("app-path-routes-manifest.json"))
    .filter(([source]) => source.endsWith("/page") && !/^\/(page|_)/.test(source))
    .map(([source, route]) => ({
      route,
      isPublic: !/^\/\((console|admin)\)/.test(source) && route !== "/account",
      size: kilobytes(scriptsOf(source)),
    }))
    .sort((a, b) => b.size - a.size);

function complaintOf({ route, isPublic, size }, kept) {
  const limit = isPublic ? limits.public : limits.console;
  if (size > limit)
    return `${route}: ${size} kB of JavaScript, ${isPublic ? "a public" : "a console"} page may have ${limit} kB.`;
  if (kept === undefined)
    return `${route}: ${size} kB of JavaScript, and ${keptFile} does not know it.`;
  if (size > kept * (1 + growth))
    return `${route}: ${size} kB of JavaScript, ${((size / kept - 1) * 100).toFixed(1)} % more than the ${kept} kB in ${keptFile}.`;
  return undefined;
}

/**
 * What is wrong with the weights of a build beside the kept ones, a line per page; limits hold whatever was kept.
 * @param {{ route: string, isPublic: boolean, size: number }[]} weighed
 * @param {Record<string, number>} kept
 * @returns {string[]}
 */
export function compare(weighed, kept) {
  const known = new Set(weighed.map(({ route }) => route));
  const gone = Object.keys(kept).filter((route) => !known.has(route));
  return [
    ...weighed.flatMap((one) => complaintOf(one, kept[one.route]) ?? []),
    ...gone.map((route) => `${route}: stands in ${keptFile}, and the build has no such page.`),
  ];
}

/** Holds the build's pages against the kept weights; each page counts as one test. */
export async function weights() {
  const weighed = weighAll();
  const kept = JSON.parse(fs.readFileSync(keptFile, "utf8"));
  const pages = new Set([...weighed.map(({ route }) => route), ...Object.keys(kept)]);
  const complaints = compare(weighed, kept);
  for (const complaint of complaints) console.error(complaint);
  if (complaints.length > 0)
    console.error("Make them lighter, or keep what is meant: node scripts/weights.mjs --keep");
  return { passed: pages.size - complaints.length, failed: complaints.length };
}

function keep() {
  const byName = weighAll().sort((a, b) => (a.route < b.route ? -1 : 1));
  const kept = Object.fromEntries(byName.map(({ route, size }) => [route, size]));
  fs.writeFileSync(keptFile, `${JSON.stringify(kept, null, 2)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await main(async () => {
    await build();
    if (process.argv.includes("--keep")) keep();
    const { passed, failed } = await weights();
    console.log(`weights: ${passed} passed, ${failed} failed`);
    if (failed > 0) process.exitCode = 1;
  });
