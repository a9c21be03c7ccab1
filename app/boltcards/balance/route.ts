import { translatorFor } from "@/lib/access/doors/language";
import { htmlAnswer } from "@/lib/access/doors/plain-page";
import { publicEndpoint } from "@/lib/access/doors/public";
import { balancePage, noBalancePage } from "@/lib/cards/gateway/rules/balance-page";
import { answerBalance } from "@/lib/cards/gateway/sagas/answer-balance";
import { Refusal } from "@/lib/platform/errors";
import { said } from "@/lib/platform/i18n/said";

export const dynamic = "force-dynamic";

/** What a phone opens when it reads a Flashcard to see the balance. */
export const GET = publicEndpoint("cards.balance", async (request) => {
  const t = translatorFor(request);
  try {
    return htmlAnswer(balancePage(await answerBalance(new URL(request.url).searchParams), t));
  } catch (error) {
    if (error instanceof Refusal) return htmlAnswer(noBalancePage(said(error.message, t), t), 400);
    throw error;
  }
});
