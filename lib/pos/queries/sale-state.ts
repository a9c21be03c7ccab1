import "server-only";
import { and, eq } from "drizzle-orm";
import { authorize, narrow, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { getInvoice, knownPayments } from "@/lib/invoices/queries";
import type { Invoice } from "@/lib/invoices/schema";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/errors";
import { qrPath } from "@/lib/platform/qr-path";
import type { TillScope } from "@/lib/pos/queries";
import { chainUri } from "@/lib/pos/rules/chain-uri";
import { type SaleLine, type TillSale, tillSales } from "@/lib/pos/schema";
import { receiptOfTillSale } from "@/lib/receipts/queries/receipts";
import { numberText, receiptPath } from "@/lib/receipts/rules";

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
  /** Once it is paid: what the customer takes along. */
  receipt: { id: string; number: string; path: string; qr: ReturnType<typeof qrPath> } | null;
  invoice: {
    id: string;
    status: string;
    bolt11: string | null;
    dueMsat: string | null;
    checkoutUrl: string | null;
    /** While it waits: what a wallet scans, and what a person copies. */
    codes: { kind: "lightning" | "chain"; text: string; qr: ReturnType<typeof qrPath> }[];
    byCard: boolean;
  } | null;
};

async function receiptOf(scope: TillScope, sale: TillSale): Promise<SaleState["receipt"]> {
  const seen = narrow(authorize(scope.actor, "receipts:read"), sale.merchantId);
  const receipt = await receiptOfTillSale(seen, sale.id);
  if (!receipt) return null;
  const path = receiptPath(receipt.code);
  const qr = qrPath(`${new URL(env.AUTH_URL).origin}${path}`);
  return { id: receipt.id, number: numberText(receipt), path, qr };
}

type Codes = NonNullable<SaleState["invoice"]>["codes"];

function codesOf({ lightningInvoice, bitcoinAddress, dueMsat }: Invoice): Codes {
  const codes: Codes = [];
  if (lightningInvoice) {
    const qr = qrPath(lightningInvoice.toUpperCase());
    codes.push({ kind: "lightning", text: lightningInvoice, qr });
  }
  if (bitcoinAddress && dueMsat) {
    const qr = qrPath(chainUri(bitcoinAddress, dueMsat));
    codes.push({ kind: "chain", text: bitcoinAddress, qr });
  }
  return codes;
}

/** By the key the browser made, so that a sale is found again when its answer was lost. */
export async function saleState(scope: TillScope, tillId: string, key: string): Promise<SaleState> {
  const [sale] = await read(scope, (r) =>
    r
      .select()
      .from(tillSales)
      .where(
        and(
          within(scope, tillSales.merchantId),
          eq(tillSales.tillId, tillId),
          eq(tillSales.idempotencyKey, key),
        ),
      ),
  );
  if (!sale) throw new Refusal("not-found", "There is no such sale here.");
  const seen = narrow(authorize(scope.actor, "invoices:read"), sale.merchantId);
  const invoice = sale.invoiceId ? await getInvoice(seen, sale.invoiceId) : null;
  const paid = invoice ? await knownPayments(seen, invoice.id) : [];
  return {
    ...{ id: sale.id, status: sale.status, tender: sale.tender, lines: sale.lines },
    ...{ asset: sale.asset, subtotal: `${sale.subtotal}`, discount: `${sale.discount}` },
    ...{ tax: `${sale.tax}`, taxRate: sale.taxRate, taxIncluded: sale.taxIncluded },
    ...{ tip: `${sale.tip}`, total: `${sale.total}`, note: sale.note, cashier: sale.cashierName },
    given: sale.given === null ? null : `${sale.given}`,
    soldAt: sale.soldAt.toISOString(),
    receipt: sale.status === "paid" ? await receiptOf(scope, sale) : null,
    invoice: invoice && {
      ...{ id: invoice.id, status: invoice.status, bolt11: invoice.lightningInvoice },
      dueMsat: invoice.dueMsat === null ? null : `${invoice.dueMsat}`,
      checkoutUrl: invoice.checkoutUrl,
      codes: sale.status === "waiting" && invoice.status === "new" ? codesOf(invoice) : [],
      byCard: paid.some(({ cardId }) => cardId !== null),
    },
  };
}
