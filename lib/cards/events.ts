import { z } from "zod";
import { event } from "@/lib/platform/events";

const aboutCard = z.object({ cardId: z.string() });
const aboutTap = z.object({
  cardId: z.string(),
  tapId: z.string(),
  invoiceId: z.string().nullable(),
});

export const cardRequested = event("card.requested", aboutCard);
export const cardIssued = event("card.issued", aboutCard);
export const cardIssueFailed = event("card.issue-failed", aboutCard);
export const cardProgrammed = event("card.programmed", aboutCard);
export const cardConfirmed = event("card.confirmed", aboutCard);
export const cardHeld = event("card.held", aboutCard);
export const cardReleased = event("card.released", aboutCard);
export const cardTapped = event("card.tapped", aboutTap);
export const cardDeclined = event("card.declined", aboutTap);
