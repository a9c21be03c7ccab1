import { publicEndpoint } from "@/lib/access/doors/public";
import { answerInfo, answerPay } from "@/lib/cards/gateway/sagas/answer-tap";
import { env } from "@/lib/platform/env";

export const dynamic = "force-dynamic";

/** The address on every Flashcard: with `p` and `c` it tells, with `k1` and `pr` it pays (LNURL-withdraw). */
export const GET = publicEndpoint("cards.boltcard", async (request) => {
  const query = new URL(request.url).searchParams;
  const callback = new URL("/boltcard", env.AUTH_URL).href;
  const answer = query.has("pr") ? await answerPay(query) : await answerInfo(query, callback);
  return Response.json(answer, {
    headers: { "cache-control": "no-store", "referrer-policy": "no-referrer" },
  });
});
