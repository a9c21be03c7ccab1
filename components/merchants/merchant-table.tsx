import { useT } from "#i18n";
import type { Column, Row } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import type { Density } from "@/components/table/density";
import { sorting } from "@/components/table/sorting";
import type { ConnectionView } from "@/lib/btcpay/queries";
import type { MerchantOrder } from "@/lib/merchants/inputs";
import type { MerchantView } from "@/lib/merchants/queries";
import { countryName } from "@/lib/merchants/rules";
import type { Translator } from "@/lib/platform/i18n/translator";
import { connectionWords } from "./connection-words";

type Shown = {
  /** The order in force, and the address of any other. */
  shown: { order: MerchantOrder; hrefOf: (order: MerchantOrder) => string };
};

const columnsOf = (t: Translator, shown: Shown["shown"]): Column[] => {
  const name = sorting<MerchantOrder>({ falling: "backwards", rising: "name" }, shown);
  const since = sorting<MerchantOrder>({ falling: "newest", rising: "oldest" }, shown);
  return [
    { key: "name", header: t("Business"), phone: "title", ...name },
    { key: "place", header: t("Town"), phone: "when", from: "md" },
    { key: "currency", header: t("Currency"), phone: "amount" },
    { key: "store", header: t("BTCPay store"), phone: "hide", from: "lg" },
    { key: "state", header: t("Connection"), phone: "state" },
    { key: "since", header: t("Registered"), phone: "hide", from: "lg", ...since },
  ];
};

type Props = Shown & {
  merchants: MerchantView[];
  connections: ConnectionView[];
  density: Density;
  zone: string;
  now: Date;
  empty: React.ReactNode;
};

export function MerchantTable({ merchants, connections, shown, density, ...rest }: Props) {
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
  return (
    <DataTable
      {...rest}
      caption={t("Businesses")}
      columns={columnsOf(t, shown)}
      rows={rows}
      compact={density === "compact"}
    />
  );
}
