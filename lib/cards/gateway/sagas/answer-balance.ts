import "server-only";
import { systemActor, systemScope } from "@/lib/access/doors/worker";
import { confirmCard } from "@/lib/cards/gateway/confirm-card";
import { consumeTap } from "@/lib/cards/gateway/consume-tap";
import { recogniseTap } from "@/lib/cards/gateway/queries/recognise-tap";
import { notRecognised } from "@/lib/cards/gateway/rules/answers";
import type { Balance } from "@/lib/cards/gateway/rules/balance-page";
import { tapOf } from "@/lib/cards/gateway/rules/tap";
import { getCard } from "@/lib/cards/queries/card-detail";
import { Refusal } from "@/lib/platform/errors";

/** Balance and history for the holder's phone; uses up the tap as BTCPay does. Refuses any other reader. */
export async function answerBalance(query: URLSearchParams): Promise<Balance> {
  const tap = tapOf(query.get("p"), query.get("c"));
  const known = tap && (await recogniseTap(systemScope("cards:tap"), tap));
  if (!known) throw new Refusal("not-found", notRecognised);
  const { card, counter } = known;
  if (card.state === "programmed") await confirmCard(systemActor, { cardId: card.id });
  await consumeTap(systemActor, { cardId: card.id, counter });
  const detail = await getCard(systemScope("cards:read"), card.id);
  if (!detail.own) throw new Error("The console sees every card");
  const paid = detail.taps.filter(({ state }) => state !== "declined" && state !== "failed");
  return {
    number: card.number,
    msat: detail.balanceMsat,
    lines: [
      ...paid.map(({ at, msat }) => ({ at, msat: -msat })),
      { at: card.createdAt, msat: card.loadMsat },
    ],
  };
}
