import "server-only";
import { and, asc, desc, eq, gt, inArray, isNotNull, or, sql } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { getInvoice, type InvoiceScope, knownPayments } from "@/lib/invoices/queries";
import { open } from "@/lib/platform/crypto";
import type { Reader } from "@/lib/platform/reader";
import type { Room } from "./rules";
import { claimable } from "./rules/claim-mail";
import { roomOf } from "./rules/room";
import { type RefundView, viewOf } from "./rules/view";
import { type Refund, refunds } from "./schema";

export type RefundsOf = { refunds: RefundView[]; room: Room };

export type { RefundView };

/** The refunds of an invoice, newest first, and how much of what was paid is left. */
export const refundsOf = (
  scope: InvoiceScope,
  invoiceId: string,
  from?: Reader,
): Promise<RefundsOf> =>
  read(
    scope,
    async (r) => {
      const invoice = await getInvoice(scope, invoiceId, r);
      const came = await knownPayments(scope, invoiceId, r);
      const rows = await r
        .select()
        .from(refunds)
        .where(and(eq(refunds.invoiceId, invoiceId), within(scope, refunds.merchantId)))
        .orderBy(desc(refunds.createdAt), desc(refunds.id));
      return { refunds: rows.map(viewOf), room: roomOf(invoice, came, rows) };
    },
    from,
  );

/** Where customers claim the open refunds of an invoice, by refund: bearer secrets, for those who may refund. */
export const claimLinks = (
  scope: Scope<"invoices:refund">,
  invoiceId: string,
  from?: Reader,
): Promise<Map<string, string>> =>
  read(
    scope,
    async (r) => {
      const rows = await r
        .select({ id: refunds.id, sealed: refunds.claimLinkSealed })
        .from(refunds)
        .where(
          and(
            eq(refunds.invoiceId, invoiceId),
            within(scope, refunds.merchantId),
            inArray(refunds.status, [...claimable]),
            sql`${refunds.closing} is null`,
          ),
        );
      return new Map(
        rows.flatMap(({ id, sealed }) =>
          sealed ? [[id, open(sealed, `invoice_refunds|claim_link|${id}`)] as const] : [],
        ),
      );
    },
    from,
  );

/** Refunds that something may still happen to, by id. */
export const liveRefunds = (scope: InvoiceScope, from?: Reader): Promise<string[]> =>
  read(
    scope,
    async (r) => {
      const rows = await r
        .select({ id: refunds.id })
        .from(refunds)
        .where(and(within(scope, refunds.merchantId), isNotNull(refunds.nextPollAt)))
        .orderBy(asc(refunds.createdAt))
        .limit(200);
      return rows.map(({ id }) => id);
    },
    from,
  );

/** What reconciling compares: refunds that live, and those that ended within three days. */
export const refundsToCompare = (scope: Scope<"btcpay:apply">, from?: Reader): Promise<Refund[]> =>
  read(
    scope,
    (r) =>
      r
        .select()
        .from(refunds)
        .where(
          and(
            within(scope, refunds.merchantId),
            or(isNotNull(refunds.nextPollAt), gt(refunds.endedAt, sql`now() - interval '3 days'`)),
          ),
        ),
    from,
  );
