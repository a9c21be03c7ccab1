import "server-only";
import { and, eq } from "drizzle-orm";
import { within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { invoices, payments } from "@/lib/invoices/schema";
import { Refusal } from "@/lib/platform/errors";
import { qrPath } from "@/lib/platform/qr-path";
import type { TillScope } from "@/lib/pos/queries";
import { type SaleLine, tillSales } from "@/lib/pos/schema";

/** A sale as the till and its receipt show it; amounts are whole text in minor units. */
export type SaleState = {
  id: string;
  status: "waiting" | "paid" | "dropped";
  tender: "bitcoin" | "cash" | "card-terminal";
  lines: SaleLine[];
  asset: string;
  subtotal: string;
  discount: string;
  tax: string;
  taxRate: number;
  taxIncluded: boolean;
  tip: string;
  total: string;
  given: string | null;
  note: string | null;
  cashier: string;
  soldAt: string;
  invoice: {
    id: string;
    status: string;
    bolt11: string | null;
    dueMsat: string | null;
    checkoutUrl: string | null;
    qr: ReturnType<typeof qrPath> | null;
    byCard: boolean;
  } | null;
};

const waiting = (code: string | null) => (code ? qrPath(code) : null);

/** By the key the browser made, so that a sale is found again when its answer was lost. */
export async function saleState(scope: TillScope, tillId: string, key: string): Promise<SaleState> {
  const [row] = await read(scope, (r) =>
    r
      .select({ sale: tillSales, invoice: invoices })
      .from(tillSales)
      .leftJoin(invoices, eq(invoices.id, tillSales.invoiceId))
      .where(
        and(
          within(scope, tillSales.merchantId),
          eq(tillSales.tillId, tillId),
          eq(tillSales.idempotencyKey, key),
        ),
      ),
  );
  if (!row) throw new Refusal("not-found", "There is no such sale here.");
  const { sale, invoice } = row;
  const cards = invoice
    ? await read(scope, (r) =>
        r
          .select({ cardId: payments.cardId })
          .from(payments)
          .where(and(eq(payments.invoiceId, invoice.id), within(scope, payments.merchantId))),
      )
    : [];
  const code = invoice?.lightningInvoice?.toUpperCase() ?? invoice?.checkoutUrl ?? null;
  return {
    ...{ id: sale.id, status: sale.status, tender: sale.tender, lines: sale.lines },
    ...{ asset: sale.asset, subtotal: `${sale.subtotal}`, discount: `${sale.discount}` },
    ...{ tax: `${sale.tax}`, taxRate: sale.taxRate, taxIncluded: sale.taxIncluded },
    ...{ tip: `${sale.tip}`, total: `${sale.total}`, note: sale.note, cashier: sale.cashierName },
    given: sale.given === null ? null : `${sale.given}`,
    soldAt: sale.soldAt.toISOString(),
    invoice: invoice && {
      ...{ id: invoice.id, status: invoice.status, bolt11: invoice.lightningInvoice },
      dueMsat: invoice.dueMsat === null ? null : `${invoice.dueMsat}`,
      checkoutUrl: invoice.checkoutUrl,
      qr: sale.status === "waiting" && invoice.status === "new" ? waiting(code) : null,
      byCard: cards.some(({ cardId }) => cardId !== null),
    },
  };
}
