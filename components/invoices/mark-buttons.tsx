import { useT } from "#i18n";
import { ConfirmAction } from "@/components/form/confirm-action";
import { markInvoiceAction } from "@/lib/invoices/actions";
import { canMark, needsAttention } from "@/lib/invoices/rules";
import type { Invoice } from "@/lib/invoices/schema";

/** The marks BTCPay allows now, for those who may set them. */
export function MarkButtons({ invoice, mayMark }: { invoice: Invoice; mayMark: boolean }) {
  const t = useT();
  if (!mayMark) return null;
  const invoiceId = invoice.id;
  const shared = { action: markInvoiceAction as never, successToast: t("Asked BTCPay") };
  return (
    <>
      {canMark(invoice, "settled") && (
        <ConfirmAction
          {...shared}
          variant={needsAttention(invoice) ? "primary" : "outline"}
          label={t("Accept as paid")}
          title={t("Count this invoice as paid?")}
          description={t(
            "It becomes settled at BTCPay and here. What was received is taken as a sale; if nothing was, the ledger gets no entry. The other mark can be set later, but the invoice will not go back to the state it is in now.",
          )}
          confirmLabel={t("Accept as paid")}
          input={{ invoiceId, as: "settled" }}
        />
      )}
      {canMark(invoice, "invalid") && (
        <ConfirmAction
          {...shared}
          label={t("Void invoice")}
          danger
          title={t("Void this invoice?")}
          description={t(
            "Its pay page stops taking payments. Money already received stays yours and stays on “{account}”. The other mark can be set later, but the invoice will not go back to the state it is in now.",
            { account: t("Invoices not settled yet") },
          )}
          confirmLabel={t("Void invoice")}
          input={{ invoiceId, as: "invalid" }}
        />
      )}
    </>
  );
}
