import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { notifyLive } from "@/lib/platform/live";
import { RecordMailedInput } from "./inputs";
import { receiptMails } from "./schema";

/** The SMTP server took the mail. */
export const recordMailed = command({
  name: "receipts.record-mailed",
  permission: "receipts:write",
  input: RecordMailedInput,
  async run({ tx, now, about }, { mailId }) {
    const [sent] = await tx
      .update(receiptMails)
      .set({ sentAt: now })
      .where(and(eq(receiptMails.id, mailId), isNull(receiptMails.sentAt)))
      .returning();
    if (!sent) return;
    about(sent.merchantId, sent.receiptId);
    await notifyLive(tx, { merchantId: sent.merchantId, noun: "receipts", id: sent.receiptId });
  },
});
