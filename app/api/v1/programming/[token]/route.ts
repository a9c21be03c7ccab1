import { publicEndpoint } from "@/lib/access/doors/public";
import { jsonBody } from "@/lib/access/doors/request";
import { programCard } from "@/lib/cards/programming/sagas";

export const dynamic = "force-dynamic";

/** Where the Bolt Card NFC app asks for the keys of a blank card; the link is good for one card. */
export const POST = publicEndpoint("cards.program", async (request, { token = "" }) => {
  const { UID } = await jsonBody(request);
  const keys = await programCard(token, UID);
  return Response.json(keys, { headers: { "cache-control": "no-store" } });
});
