import type { Column, Row } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import type { ConnectionView } from "@/lib/btcpay/queries";
import type { MerchantView } from "@/lib/merchants/queries";
import { countryName } from "@/lib/merchants/rules";
import { connectionWords } from "./connection-words";

const columns: Column[] = [
  { key: "name", header: "Business", phone: "title" },
  { key: "place", header: "Town", phone: "when", from: "md" },
  { key: "currency", header: "Currency", phone: "amount" },
  { key: "store", header: "BTCPay store", phone: "hide", from: "lg" },
  { key: "state", header: "Connection", phone: "state" },
  { key: "since", header: "Registered", phone: "hide", from: "lg" },
];

type Props = {
  merchants: MerchantView[];
  connections: ConnectionView[];
  zone: string;
  now: Date;
  empty: React.ReactNode;
};

export function MerchantTable({ merchants, connections, zone, now, empty }: Props) {
  const connected = new Map(connections.map((one) => [one.merchantId, one]));
  const rows = merchants.map((merchant): Row => {
    const connection = connected.get(merchant.id) ?? null;
    return {
      id: merchant.id,
      href: `/admin/businesses/${merchant.slug}`,
      cells: {
        name: { text: merchant.name, strong: true },
        place: { text: merchant.town, sub: countryName(merchant.country) },
        currency: { text: merchant.currency },
        store: connection ? { text: connection.storeName } : null,
        state: { kind: "status", ...connectionWords(connection) },
        since: { kind: "time", at: merchant.createdAt },
      },
    };
  });
  return <DataTable caption="Businesses" {...{ columns, rows, zone, now, empty }} bare />;
}
