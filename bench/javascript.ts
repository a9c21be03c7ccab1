import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { BooksOnline } from "@/bench/books";
import { businessId, businessSlug } from "@/bench/fill/ledger";
import { figure } from "@/bench/harness/report";
import { signIn } from "@/bench/harness/session";
import { wants } from "@/bench/options";

const json = (file: string) => JSON.parse(fs.readFileSync(path.join(".next", file), "utf8"));
/** Chunks by the file they belong to, for one page: its layouts, itself, its error and not-found pages. */
type Manifests = Record<string, { entryJSFiles: Record<string, string[]> }>;

/** What the served document names: the framework, layouts, the page and its error page; the rest comes when used. */
function scriptsOf(source: string): string[] {
  const file = path.resolve(`.next/server/app${source}_client-reference-manifest.js`);
  createRequire(import.meta.url)(file);
  const manifests = (globalThis as { __RSC_MANIFEST?: Manifests }).__RSC_MANIFEST;
  const parts = Object.entries(manifests?.[source]?.entryJSFiles ?? {});
  if (parts.length === 0) throw new Error(`${file} does not name the scripts of ${source}`);
  const named = parts.filter(([name]) => /\/(layout|page|error|loading|template)$/.test(name));
  return [...json("build-manifest.json").rootMainFiles, ...named.flatMap(([, files]) => files)];
}

const sizes = new Map<string, number>();

function gzipped(script: string): number {
  const known = sizes.get(script);
  if (known !== undefined) return known;
  const size = gzipSync(fs.readFileSync(path.join(".next", script))).length;
  sizes.set(script, size);
  return size;
}

const kilobytes = (scripts: string[]): number =>
  Math.round([...new Set(scripts)].reduce((sum, one) => sum + gzipped(one), 0) / 100) / 10;

type Weight = { route: string; isPublic: boolean; size: number };

/** Every page of the build, heaviest first. Route groups stand in parentheses and not in the address. */
const weighAll = (): Weight[] =>
  Object.entries(json("app-path-routes-manifest.json") as Record<string, string>)
    .filter(([source]) => source.endsWith("/page") && !/^\/(page|_)/.test(source))
    .map(([source, route]) => ({
      route,
      isPublic: !/^\/\((console|admin)\)/.test(source) && route !== "/account",
      size: kilobytes(scriptsOf(source)),
    }))
    .toSorted((a, b) => b.size - a.size);

/** The same from the document itself: scripts that a browser of today runs at first load. */
async function served(url: string, cookie: string): Promise<number> {
  const html = await (await fetch(url, { headers: { cookie } })).text();
  const tags = (html.match(/<script\b[^>]*>/g) ?? []).filter((tag) => !/\bnomodule\b/i.test(tag));
  return kilobytes(tags.flatMap((tag) => /\bsrc="\/_next\/([^"?]+)/.exec(tag)?.[1] ?? []));
}

/** G2 and G3: JavaScript of each page's first load by the build's manifests, checked against two served documents. */
export async function javascript({ stack }: BooksOnline): Promise<void> {
  if (!wants("G2", "G3")) return;
  const all = weighAll();
  const { cookie } = await signIn("owner", businessId(0));
  const publish = async (id: "G2" | "G3", route: string, address: string) => {
    const listed = all.filter(({ isPublic }) => isPublic === (id === "G3"));
    const inBuild = listed.find((one) => one.route === route)?.size;
    const inDocument = await served(stack.origin + address, id === "G2" ? cookie : "");
    const heaviest = listed.slice(0, 5).map((one) => `${one.route} ${one.size}`);
    figure(id, [listed[0]?.size ?? Number.NaN], {
      routes: Object.fromEntries(listed.map((one) => [one.route, one.size])),
      note: `${heaviest.join(", ")}; the document of ${route} names ${inDocument} kB, its manifest ${inBuild}`,
    });
  };
  if (wants("G2")) await publish("G2", "/b/[business]/invoices", `/b/${businessSlug(0)}/invoices`);
  if (wants("G3")) await publish("G3", "/login", "/login");
}
