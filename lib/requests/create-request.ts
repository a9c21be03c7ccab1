import "server-only";
import { randomBytes } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { narrow } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { tenantById } from "@/lib/access/tenants";
import { sha256 } from "@/lib/platform/crypto";
import { dayOf } from "@/lib/platform/dates";
import { Refusal } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { canonicalJson } from "@/lib/platform/json";
import { CreateRequestInput } from "./inputs";
import { requests } from "./schema";
import { tell } from "./steps/timeline";

const codeBytes = 16;

/** Makes a request and its unguessable link. The same key is the same request. */
export const createRequest = command({
  name: "requests.create",
  permission: "requests:manage",
  input: CreateRequestInput,
  async prepare(scope, { merchantId, dueDay }) {
    narrow(scope, merchantId);
    const tenant = await tenantById(merchantId);
    if (tenant?.kind !== "merchant")
      throw new Refusal("not-found", "There is no such business here.");
    if (dueDay && dueDay < dayOf(new Date(), tenant.timeZone))
      throw new Refusal("invalid", "The request was not made.", {
        dueDay: ["Choose today or a later day"],
      });
  },
  async run(ctx, { price, idempotencyKey, merchantId, ...input }) {
    const once = input.kind === "once";
    const wanted = {
      ...{ kind: input.kind, title: input.title, note: input.note ?? null },
      ...{ currency: input.currency, asset: price.asset, amount: price.amount },
      ...{ partial: once && input.partial, dueDay: input.dueDay ?? null },
      closes: input.closes && input.dueDay !== undefined,
      payerEmail: once ? (input.payerEmail ?? null) : null,
      remind: once && input.remind,
    };
    const requestHash = sha256(canonicalJson(wanted));
    const [made] = await ctx.tx
      .insert(requests)
      .values({
        ...{ id: newId("req"), merchantId, idempotencyKey, requestHash, ...wanted },
        code: randomBytes(codeBytes).toString("base64url"),
        ...{ createdBy: ctx.actor.id, createdAt: ctx.now },
      })
      .onConflictDoNothing()
      .returning();
    if (made) {
      ctx.about(merchantId, made.id);
      await tell(ctx, made, { kind: "created", detail: { by: ctx.actor.name } });
      return { id: made.id, repeated: false };
    }
    const mine = and(
      eq(requests.merchantId, merchantId),
      eq(requests.idempotencyKey, idempotencyKey),
    );
    const [known] = await ctx.tx.select().from(requests).where(mine);
    if (known?.requestHash !== requestHash)
      throw new Refusal(
        "conflict",
        "This form was already used for another request. Open a new one.",
      );
    ctx.about(merchantId, known.id);
    return { id: known.id, repeated: true };
  },
});
