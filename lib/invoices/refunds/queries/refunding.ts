import "server-only";
import { authorize, narrow } from "@/lib/access/authorize";
import { can } from "@/lib/access/permissions";
import { read } from "@/lib/access/read";
import type { InvoiceScope } from "@/lib/invoices/queries";
import { latestRates } from "@/lib/invoices/queries/latest-rates";
import { claimLinks, type RefundsOf, refundsOf } from "@/lib/invoices/refunds/queries";
import type { Invoice } from "@/lib/invoices/schema";
import { refundApprovalOf } from "@/lib/merchants/queries";
import type { KnownRate } from "@/lib/platform/beside";
import { canMail } from "@/lib/platform/mail";
import type { Asset } from "@/lib/platform/money";
import type { Reader } from "@/lib/platform/reader";

export type Refunding = RefundsOf & {
  mayRefund: boolean;
  personId: string;
  /** Claim links by refund; empty for those who may not refund. */
  links: ReadonlyMap<string, string>;
  /** Where claim links can be mailed: the customer's e-mail, when there is one and this console sends mail. */
  mailTo: string | null;
  /** What BTCPay asked for one bitcoin here last. */
  rate: KnownRate | undefined;
  approval: { minor: bigint; asset: Asset } | null;
};

/** Everything the page of an invoice says and offers about its refunds, by what the person may do. */
export const refundingOf = (
  scope: InvoiceScope,
  invoice: Pick<Invoice, "id" | "merchantId" | "currency" | "buyerEmail">,
  from?: Reader,
): Promise<Refunding> =>
  read(
    scope,
    async (r) => {
      const { actor } = scope;
      const { id, merchantId, currency, buyerEmail } = invoice;
      const known = await refundsOf(scope, id, r);
      const none = { links: new Map<string, string>(), mailTo: null };
      const nobody = { ...known, ...none, personId: actor.id };
      if (!can(actor.grants, "invoices:refund", merchantId))
        return { ...nobody, mayRefund: false, rate: undefined, approval: null };
      const may = narrow(authorize(actor, "invoices:refund"), merchantId);
      const rates = await latestRates(may, r);
      return {
        ...nobody,
        mayRefund: true,
        links: await claimLinks(may, id, r),
        mailTo: canMail() ? buyerEmail : null,
        rate: rates.find((one) => one.currency === currency),
        approval: await refundApprovalOf(may, merchantId, r),
      };
    },
    from,
  );
