import "server-only";
import { and, eq } from "drizzle-orm";
import { narrow } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { tenantById } from "@/lib/access/tenants";
import { sha256 } from "@/lib/platform/crypto";
import { Refusal } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { UploadBatchInput } from "./inputs";
import { nameTaken, readFile } from "./rules/read-rows";
import { invoiceBatches } from "./schema";
import { keepRows } from "./steps/keep-rows";
import { takenOrders } from "./steps/taken-orders";

/** Reads a file of invoices and keeps its rows to be looked at. No invoice is made of them yet. */
export const uploadBatch = command({
  name: "invoices.upload-batch",
  permission: "invoices:bulk",
  input: UploadBatchInput,
  redact: ["text"],
  prepare: async (scope, { merchantId, text }) => {
    narrow(scope, merchantId);
    const tenant = await tenantById(merchantId);
    if (tenant?.kind !== "merchant")
      throw new Refusal("not-found", "There is no such business here.");
    return readFile(text, tenant.currency);
  },
  async run(ctx, { merchantId, idempotencyKey, name, text }, read) {
    const { tx, actor } = ctx;
    const orders = read.rows.map(({ wish }) => wish?.orderNumber ?? null);
    const file = nameTaken(read, await takenOrders(tx, merchantId, orders));
    const requestHash = sha256(text);
    const [made] = await tx
      .insert(invoiceBatches)
      .values({
        ...{ id: newId("bat"), merchantId, idempotencyKey, requestHash, name: name ?? "" },
        ...{ header: file.header, unused: file.unused },
        ...{ createdBy: actor.id, createdName: actor.name, createdAt: ctx.now },
      })
      .onConflictDoNothing()
      .returning();
    if (!made) {
      const [known] = await tx
        .select()
        .from(invoiceBatches)
        .where(
          and(
            eq(invoiceBatches.merchantId, merchantId),
            eq(invoiceBatches.idempotencyKey, idempotencyKey),
          ),
        );
      if (known?.requestHash !== requestHash)
        throw new Refusal(
          "conflict",
          "This form was already used for another file. Open a new one.",
        );
      ctx.about(merchantId, known.id);
      return { id: known.id };
    }
    ctx.about(merchantId, made.id);
    await keepRows(tx, made, file.rows);
    return { id: made.id };
  },
});
