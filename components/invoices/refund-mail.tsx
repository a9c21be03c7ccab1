import { Mail } from "lucide-react";
import { useT } from "#i18n";
import { ConfirmAction } from "@/components/form/confirm-action";
import { exactTime } from "@/components/ui/time-words";
import { sendClaimAction } from "@/lib/invoices/refunds/actions";
import type { RefundView } from "@/lib/invoices/refunds/queries";
import type { Translator } from "@/lib/platform/i18n/translator";

type Props = { refund: RefundView; mailTo: string; zone: string };

function standing({ refund, mailTo: email, zone }: Props, t: Translator): string {
  const { claimMailAskedAt: asked, claimMailedAt: mailed } = refund;
  if (mailed && (!asked || mailed >= asked))
    return t("Sent to {email}, {when}.", { email, when: exactTime(mailed, zone, t.locale) });
  return asked ? t("On its way to {email}.", { email }) : "";
}

/** Mails the claim link to the customer once the address was read again, and says whether that was done. */
export function RefundMail(props: Props) {
  const t = useT();
  const { refund, mailTo: email } = props;
  return (
    <div className="grid justify-items-start gap-1.5">
      <ConfirmAction
        size="small"
        icon={<Mail className="size-4" aria-hidden />}
        action={sendClaimAction as never}
        input={{ refundId: refund.id }}
        label={refund.claimMailAskedAt ? t("Send the link again") : t("Send the link by e-mail")}
        title={t("Send the claim link to {email}?", { email })}
        description={t(
          "Whoever reads that e-mail may take the money. Once it is sent, only cancelling the refund stops the link.",
        )}
        confirmLabel={t("Send the link")}
        successToast={t("The e-mail is on its way")}
      />
      <p className="wrap-anywhere empty:hidden">{standing(props, t)}</p>
    </div>
  );
}
