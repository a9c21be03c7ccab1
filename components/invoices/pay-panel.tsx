import { useT } from "#i18n";
import { CopyButton } from "@/components/ui/copy-button";
import { KvList } from "@/components/ui/kv-list";
import { Money } from "@/components/ui/money";
import { Panel } from "@/components/ui/panel";
import { Qr } from "@/components/ui/qr";
import { TextLink } from "@/components/ui/text-link";
import { clockTime } from "@/components/ui/time-words";
import { leftToPay } from "@/lib/invoices/rules";
import type { Invoice, Payment } from "@/lib/invoices/schema";
import { money } from "@/lib/platform/money";
import { rateWords } from "./words";

type Props = { invoice: Invoice; payments: readonly Payment[]; zone: string };

/** How a customer pays while the invoice waits: the code to scan, and the same to copy. */
export function PayPanel({ invoice, payments, zone }: Props) {
  const t = useT();
  const { status, lightningInvoice, checkoutUrl, bitcoinAddress, expiresAt } = invoice;
  if (status !== "new" || !checkoutUrl) return null;
  const left = leftToPay(invoice, payments);
  const rate = rateWords(invoice.rate, invoice.currency);
  const code = lightningInvoice ?? checkoutUrl;
  const facts = [
    {
      label: t("Left to pay"),
      value: left === null ? "—" : <Money value={money(left, "BTC/11")} />,
    },
    ...(rate ? [{ label: t("One bitcoin"), value: rate }] : []),
    ...(expiresAt
      ? [{ label: t("Rate held until"), value: clockTime(expiresAt, zone, t.locale) }]
      : []),
    {
      label: t("Pay page"),
      value: (
        <span className="inline-flex items-center gap-1">
          <TextLink href={checkoutUrl} target="_blank" rel="noreferrer">
            {t("Open")}
          </TextLink>
          <CopyButton value={checkoutUrl} label={t("Copy the pay page’s address")} />
        </span>
      ),
    },
    ...(lightningInvoice
      ? [
          {
            label: t("Lightning invoice"),
            value: <Copied text={lightningInvoice} label={t("Copy the Lightning invoice")} />,
          },
        ]
      : []),
    ...(bitcoinAddress
      ? [
          {
            label: t("Bitcoin address"),
            value: <Copied text={bitcoinAddress} label={t("Copy the Bitcoin address")} />,
          },
        ]
      : []),
  ];
  return (
    <Panel title={t("Take the payment")} note={t("Scan with any Lightning wallet.")}>
      <div className="grid items-start gap-5 sm:grid-cols-[auto_minmax(0,1fr)]">
        <Qr
          value={lightningInvoice ? code.toUpperCase() : code}
          label={lightningInvoice ? t("Lightning invoice to scan") : t("Pay page to scan")}
          className="justify-self-center"
        />
        <KvList facts={facts} />
      </div>
    </Panel>
  );
}

const Copied = ({ text, label }: { text: string; label: string }) => (
  <CopyButton value={text} label={label}>{`${text.slice(0, 10)}…${text.slice(-6)}`}</CopyButton>
);
