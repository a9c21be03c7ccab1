import { useT } from "#i18n";
import { ConfirmAction } from "@/components/form/confirm-action";
import { approveRefundAction, cancelRefundAction } from "@/lib/invoices/refunds/actions";
import type { RefundView } from "@/lib/invoices/refunds/queries";
import { canApprove, canCancel } from "@/lib/invoices/refunds/rules";
import { formatMoney } from "@/lib/platform/format";
import { type Asset, money } from "@/lib/platform/money";

type Props = { refund: RefundView; personId: string };

/** Agree to it, or take it back, while that can be done. */
export function RefundActions({ refund, personId }: Props) {
  const t = useT();
  const amount = formatMoney(money(refund.amount, refund.asset as Asset));
  const input = { refundId: refund.id };
  const own = refund.status === "awaiting-approval" && refund.createdBy === personId;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-2 empty:hidden">
      {canApprove(refund, personId) && (
        <ConfirmAction
          action={approveRefundAction as never}
          input={input}
          variant="primary"
          size="small"
          label={t("Approve refund")}
          title={t("Approve a refund of {amount}?", { amount })}
          description={t(
            "{name} asked for it: {reason}. It is made at BTCPay at once; it can be cancelled until the customer claims it.",
            { name: refund.createdByName, reason: refund.reason },
          )}
          confirmLabel={t("Approve refund")}
          successToast={t("Refund approved")}
        />
      )}
      {own && (
        <span className="text-table text-soft">
          {t("You asked for it yourself, so somebody else approves it.")}
        </span>
      )}
      {canCancel(refund) && (
        <ConfirmAction
          action={cancelRefundAction as never}
          input={input}
          size="small"
          danger
          label={t("Cancel refund")}
          title={t("Cancel the refund of {amount}?", { amount })}
          description={t(
            "Its claim link stops working. Money that is on its way already stays on its way; what nobody claimed can be refunded again.",
          )}
          confirmLabel={t("Cancel refund")}
          successToast={t("Asked BTCPay")}
        />
      )}
    </div>
  );
}
