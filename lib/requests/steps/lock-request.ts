import "server-only";
import { and, eq, type SQL } from "drizzle-orm";
import { within } from "@/lib/access/authorize";
import type { Ctx } from "@/lib/access/command";
import { Refusal } from "@/lib/platform/errors";
import { type PaymentRequest, requests } from "@/lib/requests/schema";

async function locked({ tx, scope }: Pick<Ctx<string>, "tx" | "scope">, which: SQL) {
  const [row] = await tx
    .select()
    .from(requests)
    .where(and(which, within(scope, requests.merchantId)))
    .for("update");
  if (!row) throw new Refusal("not-found", "There is no such payment request here.");
  return row;
}

/** The request for this transaction alone: what is paid, asked for and changed of it happens in turn. */
export const lockRequest = (
  ctx: Pick<Ctx<string>, "tx" | "scope">,
  id: string,
): Promise<PaymentRequest> => locked(ctx, eq(requests.id, id));

export const lockByCode = (
  ctx: Pick<Ctx<string>, "tx" | "scope">,
  code: string,
): Promise<PaymentRequest> => locked(ctx, eq(requests.code, code));
