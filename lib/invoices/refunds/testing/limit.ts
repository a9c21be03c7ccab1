import { withEverything } from "@/lib/access/testing";
import { merchants } from "@/lib/merchants/schema";

/** Registers the business with a limit above which refunds take a second person, in minor units. */
export const limitRefunds = (merchantId: string, limit: bigint) =>
  withEverything((tx) =>
    tx.insert(merchants).values({
      ...{ merchantId, town: "Negril", registeredBy: "test", refundApprovalMinor: limit },
    }),
  );
