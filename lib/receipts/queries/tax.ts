import "server-only";
import { and, asc, count, desc, eq, sql, sum } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import type { Range } from "@/lib/platform/dates";
import type { Asset } from "@/lib/platform/money";
import { receiptsWhere } from "@/lib/receipts/queries/list-receipts";
import type { RateFrom } from "@/lib/receipts/rules/tax";
import {
  type ReceiptSeries,
  receipts,
  type TaxProfile,
  taxProfiles,
  taxRates,
} from "@/lib/receipts/schema";

type SettingsScope = Scope<"settings:read"> | Scope<"settings:tax">;

export const taxProfileOf = (
  scope: SettingsScope,
  merchantId: string,
): Promise<TaxProfile | null> =>
  read(scope, async (r) => {
    const [found] = await r
      .select()
      .from(taxProfiles)
      .where(and(eq(taxProfiles.merchantId, merchantId), within(scope, taxProfiles.merchantId)));
    return found ?? null;
  });

/** The business's own rates, newest first. */
export const taxRatesOf = (scope: SettingsScope, merchantId: string): Promise<RateFrom[]> =>
  read(scope, (r) =>
    r
      .select({ fromDay: taxRates.fromDay, basisPoints: taxRates.basisPoints })
      .from(taxRates)
      .where(and(eq(taxRates.merchantId, merchantId), within(scope, taxRates.merchantId)))
      .orderBy(desc(taxRates.fromDay)),
  );

export type TaxSum = {
  asset: Asset;
  series: ReceiptSeries;
  documents: number;
  total: bigint;
  taxable: bigint;
  zeroRated: bigint;
  exempt: bigint;
  untaxed: bigint;
  tax: bigint;
};

const total = (column: Parameters<typeof sum>[0]) =>
  sql<bigint>`${sum(column)}`.mapWith((text) => BigInt(text));

/** What the documents written in a range come to, by currency and series; credit notes are negative. */
export const taxSummary = (scope: Scope<"receipts:read">, { from, to }: Range): Promise<TaxSum[]> =>
  read(scope, async (r) => {
    const rows = await r
      .select({
        asset: receipts.asset,
        series: receipts.series,
        documents: count(),
        total: total(receipts.total),
        taxable: total(receipts.taxable),
        zeroRated: total(receipts.zeroRated),
        exempt: total(receipts.exempt),
        untaxed: total(receipts.untaxed),
        tax: total(receipts.tax),
      })
      .from(receipts)
      .where(receiptsWhere(scope, { from, to }))
      .groupBy(receipts.asset, receipts.series)
      .orderBy(asc(receipts.asset), desc(receipts.series));
    return rows.map((row) => ({ ...row, asset: row.asset as Asset }));
  });
