import { ConfirmAction } from "@/components/form/confirm-action";
import { markInvoiceAction } from "@/lib/invoices/actions";
import { canMark, needsAttention } from "@/lib/invoices/rules";
import type { Invoice } from "@/lib/invoices/schema";

const undoable =
  "The other mark can be set later, but the invoice will not go back to the state it is in now.";

/** The marks BTCPay allows now, for those who may set them. */
export function MarkButtons({ invoice, mayMark }: { invoice: Invoice; mayMark: boolean }) {
  if (!mayMark) return null;
  const invoiceId = invoice.id;
  const shared = { action: markInvoiceAction as never, successToast: "Asked BTCPay" };
  return (
    <>
      {canMark(invoice, "settled") && (
        <ConfirmAction
          {...shared}
          variant={needsAttention(invoice) ? "primary" : "outline"}
          label="Accept as paid"
          title="Count this invoice as paid?"
          description={`It becomes settled at BTCPay and here. What was received is taken as a sale; if nothing was, the ledger gets no entry. ${undoable}`}
          confirmLabel="Accept as paid"
          input={{ invoiceId, as: "settled" }}
        />
      )}
      {canMark(invoice, "invalid") && (
        <ConfirmAction
          {...shared}
          label="Void invoice"
          danger
          title="Void this invoice?"
          description={`Its pay page stops taking payments. Money already received stays yours and stays on “Invoices not settled yet”. ${undoable}`}
          confirmLabel="Void invoice"
          input={{ invoiceId, as: "invalid" }}
        />
      )}
    </>
  );
}
