import { publicEndpoint } from "@/lib/access/doors/public";
import { balancePage, noBalancePage } from "@/lib/cards/gateway/rules/balance-page";
import { answerBalance } from "@/lib/cards/gateway/sagas/answer-balance";
import { Refusal } from "@/lib/platform/errors";

export const dynamic = "force-dynamic";

const html = (body: string, status = 200): Response =>
  new Response(body, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
    },
  });

/** What a phone opens when it reads a Flashcard to see the balance. */
export const GET = publicEndpoint("cards.balance", async (request) => {
  try {
    return html(balancePage(await answerBalance(new URL(request.url).searchParams)));
  } catch (error) {
    if (error instanceof Refusal) return html(noBalancePage(error.message), 400);
    throw error;
  }
});
