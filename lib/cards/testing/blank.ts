import { makeTenant, systemActor } from "@/lib/access/testing";
import { issueCard } from "@/lib/cards/issuing/issue-card";
import { recordPullPayment } from "@/lib/cards/issuing/record-pull-payment";
import { admin } from "./issued";

/** A blank card without any BTCPay behind it. */
export async function paperCard(sats = 100n): Promise<{ cardId: string; shop: string }> {
  const shop = (await makeTenant()).id;
  const form = { issuerMerchantId: shop, sats, idempotencyKey: crypto.randomUUID() };
  const { id: cardId } = await issueCard(admin, form);
  await recordPullPayment(systemActor, { cardId, pullPaymentId: `pp-${cardId}` });
  return { cardId, shop };
}
