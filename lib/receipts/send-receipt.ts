import "server-only";
import { and, eq } from "drizzle-orm";
import { within } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { Refusal } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { receiptMailAsked } from "./events";
import { SendReceiptInput } from "./inputs";
import { receiptMails, receipts } from "./schema";

/** Has a receipt mailed by the worker. The same form sent twice is one mail. */
export const sendReceipt = command({
  name: "receipts.send-receipt",
  permission: "receipts:send",
  input: SendReceiptInput,
  async run({ tx, scope, actor, emit, about }, { receiptId, email, idempotencyKey }) {
    const [receipt] = await tx
      .select({ merchantId: receipts.merchantId })
      .from(receipts)
      .where(and(eq(receipts.id, receiptId), within(scope, receipts.merchantId)));
    if (!receipt) throw new Refusal("not-found", "There is no such receipt here.");
    const { merchantId } = receipt;
    about(merchantId, receiptId);
    const mailId = newId("rml");
    const asked = { id: mailId, merchantId, receiptId, idempotencyKey, email, askedBy: actor.id };
    const made = await tx.insert(receiptMails).values(asked).onConflictDoNothing().returning();
    if (made.length > 0) await emit(receiptMailAsked, { merchantId, mailId }, merchantId);
    return { receiptId };
  },
});
