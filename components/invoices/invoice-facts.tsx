import { CopyButton } from "@/components/ui/copy-button";
import { KvList } from "@/components/ui/kv-list";
import { Money } from "@/components/ui/money";
import { Panel } from "@/components/ui/panel";
import { exactTime } from "@/components/ui/time-words";
import type { Invoice } from "@/lib/invoices/schema";
import { type Asset, money } from "@/lib/platform/money";
import { rateWords } from "./words";

const sources = {
  console: "This console",
  till: "The till",
  import: "Imported",
  btcpay: "BTCPay itself",
};

type Props = { invoice: Invoice; businessName?: string | undefined; zone: string };

/** Facts in label and value pairs; what is not known is left out. */
export function InvoiceFacts({ invoice, businessName, zone }: Props) {
  const { id, btcpayId, orderNumber, description, buyerEmail, rateAt, settledAt, dueMsat } =
    invoice;
  const rate = rateWords(invoice.rate, invoice.currency);
  const at = (when: Date | null) => when && exactTime(when, zone);
  const facts: [string, React.ReactNode][] = [
    ["Business", businessName],
    ["What it is for", description],
    ["Order number", orderNumber],
    ["Customer", buyerEmail],
    ["Price in bitcoin", dueMsat !== null && <Money value={money(dueMsat, "BTC/11")} />],
    ["Rate", rate && `${rate} per bitcoin`],
    ["Rate from", rate && `BTCPay (${invoice.ratePair}), ${at(rateAt)}`],
    ["Paid", <Money key="paid" value={money(invoice.paidAmount, invoice.asset as Asset)} />],
    ["Made", at(invoice.createdAt)],
    ["Runs out", at(invoice.expiresAt)],
    ["Settled", at(settledAt)],
    ["Made with", sources[invoice.source]],
    [
      "Our id",
      <CopyButton key="id" value={id} label="Copy our id">
        {id}
      </CopyButton>,
    ],
    [
      "BTCPay’s id",
      btcpayId && (
        <CopyButton value={btcpayId} label="Copy BTCPay’s id">
          {btcpayId}
        </CopyButton>
      ),
    ],
  ];
  const known = facts.filter(([, value]) => value);
  return (
    <Panel title="Facts">
      <KvList facts={known.map(([label, value]) => ({ label, value }))} />
    </Panel>
  );
}
