import { z } from "zod";
import { event } from "@/lib/platform/events";

/** `token` is sealed: a link in clear text would let a reader of the outbox in. */
export const invited = event("access.invited", z.object({ linkId: z.string(), token: z.string() }));
export const resetAsked = event("access.reset-asked", z.object({ email: z.string() }));
