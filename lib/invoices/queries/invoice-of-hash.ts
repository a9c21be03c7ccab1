import "server-only";
import { eq } from "drizzle-orm";
import type { Scope } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { invoices } from "@/lib/invoices/schema";

/** Whose Lightning invoice this is, if a Business of this console made it. */
export async function invoiceOfHash(
  scope: Scope<"cards:tap">,
  paymentHash: string,
): Promise<{ id: string; merchantId: string } | null> {
  const [found] = await read(scope, (r) =>
    r
      .select({ id: invoices.id, merchantId: invoices.merchantId })
      .from(invoices)
      .where(eq(invoices.lightningPaymentHash, paymentHash)),
  );
  return found ?? null;
}
