import "server-only";
import { systemActor, systemScope } from "@/lib/access/doors/worker";
import { getInvoice } from "@/lib/invoices/queries";
import { env } from "@/lib/platform/env";
import { makeTranslator } from "@/lib/platform/i18n/translator";
import { sendMail } from "@/lib/platform/mail";
import { pdfOf } from "./exports/pdf";
import { getMail, getReceipt } from "./queries/receipts";
import { recordMailed } from "./record-mailed";
import { receiptPath } from "./rules";
import { documentOf, documentText } from "./rules/document";
import { writeCreditNote } from "./write-credit-note";
import { writeReceipt } from "./write-receipt";

const oldest = 31 * 86_400_000;

/**
 * An invoice was settled: its receipt. What a store took long before it was connected was receipted elsewhere
 * or not at all, and does not become a sale of today. A till writes the receipts of its sales itself, line by line.
 */
export async function receiptOfSettled({ invoiceId }: { invoiceId: string }): Promise<void> {
  const { status, source, settledAt } = await getInvoice(systemScope("btcpay:apply"), invoiceId);
  if (status !== "settled" || source === "till") return;
  if (source === "btcpay" && settledAt && Date.now() - settledAt.getTime() > oldest) return;
  await writeReceipt(systemActor, { invoiceId });
}

/** A refund was paid, whole or in part: its credit note. */
export async function creditOfRefunded(refund: {
  invoiceId: string;
  refundId: string;
  amount: bigint | string;
  msat: bigint | string;
}): Promise<void> {
  const { invoiceId, refundId } = refund;
  const [amount, msat] = [BigInt(refund.amount), BigInt(refund.msat)];
  if (amount <= 0n) return;
  await writeCreditNote(systemActor, { invoiceId, refundId, amount, msat });
}

/** Sends a document that somebody asked to be sent, with its PDF and the address where it can be read. */
export async function mailReceipt({ mailId }: { mailId: string }): Promise<void> {
  const scope = systemScope("receipts:write");
  const mail = await getMail(scope, mailId);
  if (!mail || mail.sentAt) return;
  const { receipt, of } = await getReceipt(scope, mail.receiptId);
  const t = makeTranslator("en-JM", {});
  const document = documentOf(receipt, of, t);
  const { title, number, seller } = document;
  const link = `${new URL(env.AUTH_URL).origin}${receiptPath(receipt.code)}`;
  await sendMail({
    to: mail.email,
    subject: `${title} ${number} from ${seller.name}`,
    text: `${documentText(document)}\n\nRead or print it here:\n${link}\n`,
    attachments: [
      {
        filename: `${title.toLowerCase().replaceAll(" ", "-")}-${number}.pdf`,
        content: await pdfOf(document, receipt.issuedAt, t.locale),
      },
    ],
  });
  await recordMailed(systemActor, { mailId });
}
