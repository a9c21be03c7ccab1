import "server-only";
import { and, eq } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { claimLinks } from "@/lib/invoices/refunds/queries";
import { type Refund, refunds } from "@/lib/invoices/refunds/schema";
import { invoices } from "@/lib/invoices/schema";
import type { Reader } from "@/lib/platform/reader";

type ClaimToMail = { refund: Refund; email: string; link: string };

/** A claim link that is still good and the customer's e-mail; null when there is nothing to send any more. */
export const claimToMail = (
  scope: Scope<"invoices:refund">,
  refundId: string,
  from?: Reader,
): Promise<ClaimToMail | null> =>
  read(
    scope,
    async (r) => {
      const [found] = await r
        .select({ refund: refunds, email: invoices.buyerEmail })
        .from(refunds)
        .innerJoin(invoices, eq(invoices.id, refunds.invoiceId))
        .where(and(eq(refunds.id, refundId), within(scope, refunds.merchantId)));
      if (!found?.email) return null;
      const link = (await claimLinks(scope, found.refund.invoiceId, r)).get(refundId);
      return link ? { refund: found.refund, email: found.email, link } : null;
    },
    from,
  );
