import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { tenants } from "@/lib/access/schema";
import { cards } from "@/lib/cards/schema";
import { attentionItems } from "@/lib/invoices/attention/schema";
import { attention } from "@/lib/invoices/queries/views";
import { invoices, payments } from "@/lib/invoices/schema";
import { faceInSight } from "@/lib/reports/rules/face";

type HomeScope = Scope<"home:read">;

/** The newest settled payments, with where and how they were paid. */
export const listLatestPayments = (scope: HomeScope, take = 5) =>
  read(scope, (reader) =>
    reader
      .select({
        id: payments.id,
        invoiceId: payments.invoiceId,
        asset: payments.asset,
        value: payments.value,
        method: payments.method,
        at: payments.receivedAt,
        business: tenants.name,
        slug: tenants.slug,
        description: invoices.description,
        orderNumber: invoices.orderNumber,
        card: sql<string | null>`${sql.raw(faceInSight("cards"))}`,
      })
      .from(payments)
      .innerJoin(invoices, eq(invoices.id, payments.invoiceId))
      .innerJoin(tenants, eq(tenants.id, payments.merchantId))
      .leftJoin(cards, eq(cards.id, payments.cardId))
      .where(and(within(scope, payments.merchantId), eq(payments.status, "settled")))
      .orderBy(desc(payments.receivedAt), desc(payments.id))
      .limit(take),
  );

/** Invoices that want a decision, newest first. */
export const listAttention = (scope: HomeScope, take = 5) =>
  read(scope, (reader) =>
    reader
      .select({
        id: invoices.id,
        asset: invoices.asset,
        amount: invoices.amount,
        paid: invoices.paidAmount,
        status: invoices.status,
        additionalStatus: invoices.additionalStatus,
        description: invoices.description,
        orderNumber: invoices.orderNumber,
        at: invoices.createdAt,
        business: tenants.name,
        slug: tenants.slug,
      })
      .from(invoices)
      .innerJoin(tenants, eq(tenants.id, invoices.merchantId))
      .where(and(within(scope, invoices.merchantId), eq(invoices.archived, false), attention))
      .orderBy(desc(invoices.createdAt), desc(invoices.id))
      .limit(take),
  );

/** What waits for a person, as the page of it counts. */
export const countAttention = (scope: HomeScope): Promise<number> =>
  read(scope, (reader) =>
    reader.$count(
      attentionItems,
      and(within(scope, attentionItems.merchantId), isNull(attentionItems.resolvedAt)),
    ),
  );
