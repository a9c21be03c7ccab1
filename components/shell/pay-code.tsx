import { useT } from "#i18n";
import { buttonClass } from "@/components/ui/button-class";
import { CopyButton } from "@/components/ui/copy-button";
import { LiveDot } from "@/components/ui/live-dot";
import { Notice } from "@/components/ui/notice";
import { Qr } from "@/components/ui/qr";
import { clockTime } from "@/components/ui/time-words";
import { Watch } from "./watch";

type Props = {
  payment: {
    invoice: {
      id: string;
      status: string;
      checkoutUrl: string | null;
      lightningInvoice: string | null;
      expiresAt: Date | null;
    };
    payments: readonly { status: string }[];
  };
  /** The amount as it reads. */
  asked: string;
  zone: string;
};

/** The open payment: its code to scan, its link, and what has become of it. */
export function PayCode({ payment, asked, zone }: Props) {
  const t = useT();
  const { invoice, payments } = payment;
  const { status, checkoutUrl, lightningInvoice, expiresAt } = invoice;
  if (status === "requested")
    return (
      <Notice title={t("Preparing the payment of {amount}…", { amount: asked })}>
        <Watch pace="soon" />
      </Notice>
    );
  if (status === "processing" || status === "settled")
    return (
      <Notice tone="good" title={t("{amount} is on its way.", { amount: asked })}>
        {t("The payment was seen and counts as soon as the network has confirmed it.")}
        <Watch />
      </Notice>
    );
  if (status !== "new" || !checkoutUrl)
    return (
      <Notice tone="warn" title={t("This payment has ended.")}>
        {t("A new one can be opened in a moment.")}
        <Watch />
      </Notice>
    );
  const came = payments.some(({ status }) => status !== "invalid");
  return (
    <div className="grid justify-items-center gap-3 print:hidden" data-payment={invoice.id}>
      <Watch />
      <p className="text-lead">{t("Pay {amount} with bitcoin", { amount: asked })}</p>
      <Qr
        value={lightningInvoice ? lightningInvoice.toUpperCase() : checkoutUrl}
        label={t("Payment to scan")}
      />
      {came && (
        <p className="text-table text-soft">{t("A part has come. The rest is still open.")}</p>
      )}
      {lightningInvoice && (
        <>
          <a
            href={`lightning:${lightningInvoice}`}
            className={buttonClass({ variant: "primary", full: true })}
          >
            {t("Open in a wallet")}
          </a>
          <CopyButton value={lightningInvoice} label={t("Copy the Lightning invoice")}>
            {`${lightningInvoice.slice(0, 10)}…${lightningInvoice.slice(-6)}`}
          </CopyButton>
        </>
      )}
      <a href={checkoutUrl} className="font-medium text-primary underline-offset-3 hover:underline">
        {t("More ways to pay at BTCPay")}
      </a>
      {expiresAt && (
        <LiveDot live>
          {t("Waiting for it until {time}", { time: clockTime(expiresAt, zone, t.locale) })}
        </LiveDot>
      )}
    </div>
  );
}
