import { useT } from "#i18n";
import { CopyButton } from "@/components/ui/copy-button";
import { KvList } from "@/components/ui/kv-list";
import { Money } from "@/components/ui/money";
import { Panel } from "@/components/ui/panel";
import { exactTime } from "@/components/ui/time-words";
import type { Invoice } from "@/lib/invoices/schema";
import { type Asset, money } from "@/lib/platform/money";
import { rateWords, sources } from "./words";

type Props = { invoice: Invoice; businessName?: string | undefined; zone: string };

export const InvoiceFacts = (props: Props) => {
  const t = useT();
  return (
    <Panel title={t("Facts")}>
      <InvoiceFactList {...props} />
    </Panel>
  );
};

/** Facts in label and value pairs; what is not known is left out. */
export function InvoiceFactList({ invoice, businessName, zone }: Props) {
  const t = useT();
  const {
    id,
    btcpayId,
    orderNumber,
    description,
    buyerName,
    buyerEmail,
    rateAt,
    settledAt,
    dueMsat,
  } = invoice;
  const rate = rateWords(invoice.rate, invoice.currency);
  const at = (when: Date | null) => when && exactTime(when, zone, t.locale);
  const facts: [string, React.ReactNode][] = [
    [t("Business"), businessName],
    [t("What it is for"), description],
    [t("Order number"), orderNumber],
    [t("Customer"), [buyerName, buyerEmail].filter(Boolean).join(", ")],
    [t("Price in bitcoin"), dueMsat !== null && <Money value={money(dueMsat, "BTC/11")} />],
    [t("Rate"), rate && t("{rate} per bitcoin", { rate })],
    [t("Rate from"), rate && `BTCPay (${invoice.ratePair}), ${at(rateAt)}`],
    [
      t("{column, select, other {Paid}}"),
      <Money key="paid" value={money(invoice.paidAmount, invoice.asset as Asset)} />,
    ],
    [t("Made"), at(invoice.createdAt)],
    [t("Runs out"), at(invoice.expiresAt)],
    [t("Settled"), at(settledAt)],
    [t("Made with"), t(sources[invoice.source])],
    [
      t("Our id"),
      <CopyButton key="id" value={id} label={t("Copy our id")}>
        {id}
      </CopyButton>,
    ],
    [
      t("BTCPay’s id"),
      btcpayId && (
        <CopyButton value={btcpayId} label={t("Copy BTCPay’s id")}>
          {btcpayId}
        </CopyButton>
      ),
    ],
  ];
  const known = facts.filter(([, value]) => value);
  return <KvList facts={known.map(([label, value]) => ({ label, value }))} />;
}
