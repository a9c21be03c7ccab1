import "server-only";
import { and, inArray } from "drizzle-orm";
import { within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import type { InvoiceScope } from "@/lib/invoices/queries";
import type { KnownPayment } from "@/lib/invoices/rules/payments";
import { type Invoice, invoices, payments } from "@/lib/invoices/schema";
import type { Reader } from "@/lib/platform/reader";

export type KnownState = { row: Invoice; known: KnownPayment[] };

/** What we hold of invoices at BTCPay, by BTCPay's id. */
export const knownStates = (
  scope: InvoiceScope,
  btcpayIds: string[],
  from?: Reader,
): Promise<Map<string, KnownState>> =>
  read(
    scope,
    async (r) => {
      if (btcpayIds.length === 0) return new Map();
      const rows = await r
        .select()
        .from(invoices)
        .where(and(inArray(invoices.btcpayId, btcpayIds), within(scope, invoices.merchantId)));
      const ids = rows.map(({ id }) => id);
      const paid = ids.length
        ? await r
            .select()
            .from(payments)
            .where(and(inArray(payments.invoiceId, ids), within(scope, payments.merchantId)))
        : [];
      return new Map(
        rows.map((row) => [
          row.btcpayId ?? "",
          { row, known: paid.filter(({ invoiceId }) => invoiceId === row.id) },
        ]),
      );
    },
    from,
  );
