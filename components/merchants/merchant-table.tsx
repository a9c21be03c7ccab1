import { useT } from "#i18n";
import type { Column, Row } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import type { ConnectionView } from "@/lib/btcpay/queries";
import type { MerchantView } from "@/lib/merchants/queries";
import { countryName } from "@/lib/merchants/rules";
import type { Translator } from "@/lib/platform/i18n/translator";
import { connectionWords } from "./connection-words";

const columnsOf = (t: Translator): Column[] => [
  { key: "name", header: t("Business"), phone: "title" },
  { key: "place", header: t("Town"), phone: "when", from: "md" },
  { key: "currency", header: t("Currency"), phone: "amount" },
  { key: "store", header: t("BTCPay store"), phone: "hide", from: "lg" },
  { key: "state", header: t("Connection"), phone: "state" },
  { key: "since", header: t("Registered"), phone: "hide", from: "lg" },
];

type Props = {
  merchants: MerchantView[];
  connections: ConnectionView[];
  zone: string;
  now: Date;
  empty: React.ReactNode;
};

export function MerchantTable({ merchants, connections, zone, now, empty }: Props) {
  const t = useT();
  const connected = new Map(connections.map((one) => [one.merchantId, one]));
  const rows = merchants.map((merchant): Row => {
    const connection = connected.get(merchant.id) ?? null;
    const { tone, text } = connectionWords(connection);
    return {
      id: merchant.id,
      href: `/admin/businesses/${merchant.slug}`,
      cells: {
        name: { text: merchant.name, strong: true },
        place: { text: merchant.town, sub: t(countryName(merchant.country)) },
        currency: { text: merchant.currency },
        store: connection ? { text: connection.storeName } : null,
        state: { kind: "status", tone, text: t(text) },
        since: { kind: "time", at: merchant.createdAt },
      },
    };
  });
  const columns = columnsOf(t);
  return <DataTable caption={t("Businesses")} {...{ columns, rows, zone, now, empty }} bare />;
}
