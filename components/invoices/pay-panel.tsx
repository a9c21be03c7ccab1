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
  const { status, lightningInvoice, checkoutUrl, bitcoinAddress, expiresAt } = invoice;
  if (status !== "new" || !checkoutUrl) return null;
  const left = leftToPay(invoice, payments);
  const rate = rateWords(invoice.rate, invoice.currency);
  const code = lightningInvoice ?? checkoutUrl;
  const facts = [
    { label: "Left to pay", value: left === null ? "—" : <Money value={money(left, "BTC/11")} /> },
    ...(rate ? [{ label: "One bitcoin", value: rate }] : []),
    ...(expiresAt ? [{ label: "Rate held until", value: clockTime(expiresAt, zone) }] : []),
    {
      label: "Pay page",
      value: (
        <span className="inline-flex items-center gap-1">
          <TextLink href={checkoutUrl} target="_blank" rel="noreferrer">
            Open
          </TextLink>
          <CopyButton value={checkoutUrl} label="Copy the pay page’s address" />
        </span>
      ),
    },
    ...(lightningInvoice
      ? [
          {
            label: "Lightning invoice",
            value: <Copied text={lightningInvoice} label="Copy the Lightning invoice" />,
          },
        ]
      : []),
    ...(bitcoinAddress
      ? [
          {
            label: "Bitcoin address",
            value: <Copied text={bitcoinAddress} label="Copy the Bitcoin address" />,
          },
        ]
      : []),
  ];
  return (
    <Panel title="Take the payment" note="Scan with any Lightning wallet.">
      <div className="grid items-start gap-5 sm:grid-cols-[auto_minmax(0,1fr)]">
        <Qr
          value={lightningInvoice ? code.toUpperCase() : code}
          label={lightningInvoice ? "Lightning invoice to scan" : "Pay page to scan"}
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
