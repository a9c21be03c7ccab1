import { z } from "zod";
import { event } from "@/lib/platform/events";

/** A person asked for a receipt to be sent to a customer. */
export const receiptMailAsked = event(
  "receipt.mail-asked",
  z.object({ merchantId: z.string(), mailId: z.string() }),
);
