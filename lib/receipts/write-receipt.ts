import "server-only";
import { narrow } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { systemScope } from "@/lib/access/doors/worker";
import { getInvoice } from "@/lib/invoices/queries";
import { Refusal } from "@/lib/platform/errors";
import { WriteReceiptInput } from "./inputs";
import { receiptFor } from "./steps/receipt";

/** Writes the receipt of a settled invoice, once; written again it is the same receipt. */
export const writeReceipt = command({
  name: "receipts.write-receipt",
  permission: "receipts:write",
  input: WriteReceiptInput,
  async run({ tx, scope, about }, { invoiceId }) {
    const invoice = await getInvoice(systemScope("btcpay:apply"), invoiceId, tx);
    narrow(scope, invoice.merchantId);
    about(invoice.merchantId, invoiceId);
    if (invoice.status !== "settled")
      throw new Refusal("conflict", "A receipt is written when an invoice is settled.");
    const { id, number } = await receiptFor({ tx }, invoice);
    return { receiptId: id, number };
  },
});
