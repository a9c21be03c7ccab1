import { z } from "zod";
import { event } from "@/lib/platform/events";

const of = z.object({ merchantId: z.string() });

export const merchantRegistered = event("merchant.registered", of);
/** A store was connected, or its key replaced: its webhook is registered next. */
export const storeConnected = event("merchant.store-connected", of);
export const storeDisconnected = event("merchant.store-disconnected", of);
