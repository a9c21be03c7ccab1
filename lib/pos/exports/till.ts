import "server-only";
import { type Actor, authorize, narrow } from "@/lib/access/authorize";
import { currentActor } from "@/lib/access/session";
import { toJson } from "@/lib/platform/json";
import { getTill, type TillScope } from "@/lib/pos/queries";
import { saleState } from "@/lib/pos/queries/sale-state";
import { type TillState, tillState } from "@/lib/pos/queries/till-state";

const headers = { "content-type": "application/json", "cache-control": "private, no-store" };
const answer = (value: unknown) => new Response(toJson(value), { headers });

/** What the acting person may do at the business of a till. */
async function scopeAt(actor: Actor, tillId: string): Promise<TillScope> {
  const scope = authorize(actor, "pos:sell");
  return narrow(scope, (await getTill(scope, tillId)).merchantId);
}

export const tillFor = async (actor: Actor, till: string): Promise<TillState> =>
  tillState(await scopeAt(actor, till), till);

export async function requestedTill(_request: Request, params: Record<string, string>) {
  const till = params.till ?? "";
  return answer(await tillFor(await currentActor(), till));
}

export async function requestedSale(_request: Request, params: Record<string, string>) {
  const { till = "", idempotencyKey = "" } = params;
  return answer(await saleState(await scopeAt(await currentActor(), till), till, idempotencyKey));
}
