import type { BooksOnline } from "@/bench/books";
import { businessId, businessSlug } from "@/bench/fill/ledger";
import { figure } from "@/bench/harness/report";
import { signIn } from "@/bench/harness/session";
import { wants } from "@/bench/options";
import { kilobytes, weighAll } from "@/scripts/weights.mjs";

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
