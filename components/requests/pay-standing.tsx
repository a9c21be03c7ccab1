import { useT } from "#i18n";
import { Notice } from "@/components/ui/notice";
import { formatMoney } from "@/lib/platform/format";
import type { PublicRequest } from "@/lib/requests/queries/public-request";
import { stateOf } from "@/lib/requests/rules";
import { dayWords, priceOf } from "./words";

type Props = Pick<PublicRequest, "request" | "payment">;

/** Why there is nothing to pay, or how a payer's own payment of a reusable link ended. */
export function PayStanding({ request, payment }: Props) {
  const t = useT();
  if (payment) {
    const { status, amount } = payment.invoice;
    if (status === "settled")
      return (
        <Notice
          tone="good"
          title={t("{amount} was paid.", { amount: formatMoney(priceOf(request, amount), t) })}
        >
          {t("Thank you.")}
        </Notice>
      );
    return (
      <Notice tone="warn" title={t("This payment has ended.")}>
        {t("If you sent it, the business sees it and decides. Do not pay it a second time.")}
      </Notice>
    );
  }
  const state = stateOf(request, request.today);
  if (state === "paid")
    return (
      <Notice tone="good" title={t("This is paid in full.")}>
        {t("Thank you.")}
      </Notice>
    );
  if (state === "archived")
    return (
      <Notice tone="mute" title={t("This is no longer asked for.")}>
        {t("Ask the business if you think it should be.")}
      </Notice>
    );
  if (state === "closed")
    return (
      <Notice
        tone="warn"
        title={t("This could be paid until {day}.", {
          day: dayWords(request.dueDay ?? request.today, t.locale),
        })}
      >
        {t("Ask the business for a new link.")}
      </Notice>
    );
  return null;
}
