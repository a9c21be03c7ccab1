import { eq } from "drizzle-orm";
import { withEverything } from "@/lib/access/testing";
import { tillItems, tillSales, tillShifts, tills } from "@/lib/pos/schema";

/** All rows of a business's tills. */
export const rowsOf = (merchantId: string) =>
  withEverything(async (tx) => ({
    tills: await tx.select().from(tills).where(eq(tills.merchantId, merchantId)),
    items: await tx.select().from(tillItems).where(eq(tillItems.merchantId, merchantId)),
    sales: await tx.select().from(tillSales).where(eq(tillSales.merchantId, merchantId)),
    shifts: await tx.select().from(tillShifts).where(eq(tillShifts.merchantId, merchantId)),
  }));
