import { z } from "zod";
import { event } from "@/lib/platform/events";

/** `token` is sealed: a link in clear text would let a reader of the outbox in. */
export const invited = event("access.invited", z.object({ linkId: z.string(), token: z.string() }));
/** `locale` is that of the page: what is written in, unless the person chose a language. */
export const resetAsked = event(
  "access.reset-asked",
  z.object({ email: z.string(), locale: z.string().optional() }),
);
