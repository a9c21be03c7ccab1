import type { Refund } from "@/lib/invoices/refunds/schema";
import { msg } from "@/lib/platform/i18n/translator";

/** States in which a customer may open the claim link. */
export const claimable = ["open", "claimed", "in-flight"] as const;
export const isClaimable = ({ status, closing }: Pick<Refund, "status" | "closing">): boolean =>
  (claimable as readonly string[]).includes(status) && closing === null;

const mostMails = 5;
const pauseMs = 10 * 60_000;

type Mailing = Pick<Refund, "status" | "closing" | "claimMails" | "claimMailAskedAt">;

/** Why the claim link is not mailed now; null when it may be. A wrong button pressed often fills nobody's inbox. */
export function whyNotMailed(refund: Mailing, now: Date): string | null {
  const { claimMails, claimMailAskedAt } = refund;
  if (!isClaimable(refund))
    return msg("This refund has no claim link that is good now, so nothing was sent.");
  if (claimMails >= mostMails)
    return msg("The link was sent five times already. Hand it over in another way.");
  if (claimMailAskedAt && now.getTime() - claimMailAskedAt.getTime() < pauseMs)
    return msg(
      "The link was sent within the last ten minutes. Wait a little before sending it again.",
    );
  return null;
}
