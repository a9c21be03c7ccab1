import type { Stack } from "@/bench/harness/ground";
import { weighAll } from "@/scripts/weights.mjs";

export type Who = "owner" | "admin" | "nobody";
/** One page as somebody sees it. `kB`: gzipped JavaScript of its first load. */
export type Visit = { route: string; path: string; who: Who; kB: number };

/** Lists that a person of the platform also sees for all businesses at once. */
const forAll = ["", "/invoices", "/cards", "/rewards", "/receipts", "/ledger"].map(
  (list) => `/b/[business]${list}`,
);

/** What stands in the places of a route's parameters, with the newest row that the list before `[id]` leads to. */
async function valuesOf({ admin }: Stack, ownerEmail: string): Promise<Record<string, string>> {
  const [shop] = await admin<{ id: string; slug: string }[]>`
    select t.id, t.slug from tenants t join grants g on g.merchant_id = t.id
    join users u on u.id = g.user_id where u.email = ${ownerEmail}`;
  if (!shop) throw new Error(`${ownerEmail} has no business`);
  const [newest] = await admin<Record<string, string>[]>`select
    (select id from invoices where merchant_id = ${shop.id} and status = 'settled'
      order by created_at desc limit 1) as invoices,
    (select id from cards where issuer_merchant_id = ${shop.id} and state = 'active'
      order by created_at desc limit 1) as cards,
    (select id from campaigns order by state = 'running' desc, created_at desc limit 1) as rewards,
    (select id from receipts where merchant_id = ${shop.id}
      order by issued_at desc limit 1) as receipts,
    (select code from receipts where merchant_id = ${shop.id}
      order by issued_at desc limit 1) as code,
    (select id from users where email = ${ownerEmail}) as users`;
  const fixed = { business: shop.slug, slug: shop.slug, token: "no-such-link", figure: "sales" };
  return { ...newest, ...fixed };
}

/** The route with its parameters filled in; `[id]` goes by the segment before it. Null when one is unknown. */
function addressOf(route: string, values: Record<string, string>): string | null {
  const parts = route.split("/");
  const filled = parts.map((part, at) => {
    const name = /^\[(\w+)\]$/.exec(part)?.[1];
    if (!name) return part;
    return values[name === "id" ? (parts[at - 1] ?? "") : name];
  });
  return filled.includes(undefined) ? null : filled.join("/");
}

/** Every page of the build with an address in the demo, and the routes for which none is known. */
export async function visitsOf(stack: Stack, ownerEmail: string) {
  const values = await valuesOf(stack, ownerEmail);
  const visits: Visit[] = [];
  const unknown: string[] = [];
  for (const { route, isPublic, size: kB } of weighAll().sort((a, b) =>
    a.route < b.route ? -1 : 1,
  )) {
    const path = addressOf(route, values);
    if (!path) unknown.push(route);
    else {
      const inside: Who = route.startsWith("/admin") ? "admin" : "owner";
      visits.push({ route, path, who: isPublic ? "nobody" : inside, kB });
    }
    if (forAll.includes(route))
      visits.push({ route, path: route.replace("[business]", "all"), who: "admin", kB });
  }
  return { visits, unknown };
}
