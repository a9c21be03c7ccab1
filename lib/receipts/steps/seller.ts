import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { narrow } from "@/lib/access/authorize";
import { systemScope } from "@/lib/access/doors/worker";
import { getMerchant } from "@/lib/merchants/queries";
import type { Tx } from "@/lib/platform/db";
import type { RateFrom } from "@/lib/receipts/rules/tax";
import { type Seller, type TaxProfile, taxProfiles, taxRates } from "@/lib/receipts/schema";

export type Selling = {
  seller: Seller;
  zone: string;
  category: TaxProfile["category"] | "none";
  rates: RateFrom[];
};

/** Who sells, as a document of today says it: the tax profile where there is one, the business's name without. */
export async function sellingOf(tx: Tx, merchantId: string): Promise<Selling> {
  const scope = narrow(systemScope("merchants:read"), merchantId);
  const [tenant] = await tx.execute<{ name: string; zone: string }>(
    sql`select name, time_zone as zone from tenants where id = ${merchantId}`,
  );
  const merchant = await getMerchant(scope, merchantId, tx);
  const [profile] = await tx
    .select()
    .from(taxProfiles)
    .where(eq(taxProfiles.merchantId, merchantId));
  const rates = await tx
    .select({ fromDay: taxRates.fromDay, basisPoints: taxRates.basisPoints })
    .from(taxRates)
    .where(eq(taxRates.merchantId, merchantId))
    .orderBy(asc(taxRates.fromDay));
  return {
    seller: {
      name: profile?.legalName ?? tenant?.name ?? "",
      trn: profile?.trn ?? null,
      gctNumber: profile?.gctNumber ?? null,
      address: profile?.address ?? merchant?.town ?? null,
      phone: merchant?.phone ?? null,
    },
    zone: tenant?.zone ?? "America/Jamaica",
    category: profile?.gctNumber ? profile.category : "none",
    rates,
  };
}
