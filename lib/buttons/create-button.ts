import "server-only";
import { and, eq } from "drizzle-orm";
import { narrow } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { tenantById } from "@/lib/access/tenants";
import { sha256 } from "@/lib/platform/crypto";
import { Refusal } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { canonicalJson } from "@/lib/platform/json";
import { assetOf } from "@/lib/platform/money";
import { CreateButtonInput } from "./inputs";
import { buttons } from "./schema";
import { wantedOf } from "./steps/wanted";

/** Makes a payment button. The same key is the same button. */
export const createButton = command({
  name: "buttons.create",
  permission: "buttons:manage",
  input: CreateButtonInput,
  async prepare(scope, { merchantId }) {
    narrow(scope, merchantId);
    const tenant = await tenantById(merchantId);
    if (tenant?.kind !== "merchant")
      throw new Refusal("not-found", "There is no such business here.");
  },
  async run(ctx, { merchantId, idempotencyKey, kind, currency, ...asked }) {
    const wanted = {
      ...{ kind, currency, asset: assetOf(currency) },
      ...wantedOf({ kind, currency }, asked),
    };
    const requestHash = sha256(canonicalJson(wanted));
    const [made] = await ctx.tx
      .insert(buttons)
      .values({
        ...{ id: newId("btn"), merchantId, idempotencyKey, requestHash, ...wanted },
        ...{ createdBy: ctx.actor.id, createdAt: ctx.now },
      })
      .onConflictDoNothing()
      .returning({ id: buttons.id });
    if (made) {
      ctx.about(merchantId, made.id);
      return { id: made.id, repeated: false };
    }
    const mine = and(
      eq(buttons.merchantId, merchantId),
      eq(buttons.idempotencyKey, idempotencyKey),
    );
    const [known] = await ctx.tx.select().from(buttons).where(mine);
    if (known?.requestHash !== requestHash)
      throw new Refusal(
        "conflict",
        "This form was already used for another button. Open a new one.",
      );
    ctx.about(merchantId, known.id);
    return { id: known.id, repeated: true };
  },
});
