import "server-only";
import { and, asc, eq, inArray, or } from "drizzle-orm";
import type { Scope } from "@/lib/access/authorize";
import { within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { type CardTap, cardTaps } from "@/lib/cards/schema";

/** The tap that paid an invoice; known by the invoice, or by the hash its Lightning payment had. */
export async function paidTapOf(
  scope: Scope<`cards:${string}` | "rewards:award" | "btcpay:apply">,
  { invoiceId, paymentHashes = [] }: { invoiceId: string; paymentHashes?: readonly string[] },
): Promise<CardTap | null> {
  const [tap] = await read(scope, (r) =>
    r
      .select()
      .from(cardTaps)
      .where(
        and(
          within(scope, cardTaps.merchantId),
          eq(cardTaps.state, "paid"),
          or(
            eq(cardTaps.invoiceId, invoiceId),
            paymentHashes.length ? inArray(cardTaps.paymentHash, [...paymentHashes]) : undefined,
          ),
        ),
      )
      .orderBy(asc(cardTaps.at))
      .limit(1),
  );
  return tap ?? null;
}
