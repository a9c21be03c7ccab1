import "server-only";
import { authorize } from "@/lib/access/authorize";
import { currentActor } from "@/lib/access/session";
import { toJson } from "@/lib/platform/json";
import { SearchInput } from "@/lib/search/inputs";
import { type Found, findEverything } from "@/lib/search/queries";

const nothing: Found = { invoices: [], cards: [], businesses: [], people: [] };

/** `?q=` a piece of an id, number, name, e-mail or hash: a few of each kind the person may see. */
export async function requestedSearch(request: Request): Promise<Response> {
  const scope = authorize(await currentActor(), "home:read");
  const asked = SearchInput.safeParse({ q: new URL(request.url).searchParams.get("q") });
  const found = asked.success ? await findEverything(scope, asked.data.q) : nothing;
  return new Response(toJson(found), {
    headers: { "content-type": "application/json", "cache-control": "private, no-store" },
  });
}
