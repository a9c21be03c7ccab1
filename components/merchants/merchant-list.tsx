import type { ReactNode } from "react";
import { useT } from "#i18n";
import type { Density } from "@/components/table/density";
import { ExportLink } from "@/components/table/export-link";
import { type ActiveFilter, FilterBar } from "@/components/table/filter-bar";
import { orderChoice } from "@/components/table/order-choice";
import { ViewTabs } from "@/components/table/view-tabs";
import type { Views } from "@/components/table/views";
import type { ConnectionView } from "@/lib/btcpay/queries";
import { fiatCurrencies, MerchantListAddress, type MerchantOrder } from "@/lib/merchants/inputs";
import type { MerchantView } from "@/lib/merchants/queries";
import { msg, type Translator } from "@/lib/platform/i18n/translator";
import { exportHref, keptWhileSearching, listHref, queryOf } from "./merchant-address";
import { MerchantTable } from "./merchant-table";

const base = "/admin/businesses";
const plain = MerchantListAddress.parse({});

const orders: Record<MerchantOrder, string> = {
  name: msg("Name from A to Z"),
  backwards: msg("Name from Z to A"),
  newest: msg("Newest first"),
  oldest: msg("Oldest first"),
};

type Props = {
  address: MerchantListAddress;
  merchants: MerchantView[];
  connections: ConnectionView[];
  views: Views;
  density: Density;
  mayExport: boolean;
  zone: string;
  now: Date;
  empty: ReactNode;
};

const shownOrder = (address: MerchantListAddress) => ({
  order: address.order,
  hrefOf: (order: MerchantOrder) => listHref(base, address, { order }),
});

/** Every business of the programme, under the filters of the address. */
export function MerchantList({ address, views, mayExport, ...rest }: Props) {
  const t = useT();
  return (
    <>
      <ViewTabs
        label={t("Views")}
        {...{ base, views }}
        query={queryOf(address)}
        from={address.saved}
        tabs={[
          {
            label: t("All businesses"),
            href: listHref(base, plain),
            query: queryOf(plain),
            current: queryOf(address) === queryOf(plain),
          },
        ]}
      />
      <Bar {...{ address, mayExport }} />
      <MerchantTable {...rest} shown={shownOrder(address)} />
    </>
  );
}

function activeFilters(address: MerchantListAddress, t: Translator): ActiveFilter[] {
  const { q, currency } = address;
  const without = (name: "q" | "currency") => listHref(base, address, { [name]: undefined });
  return [
    ...(q ? [{ key: "q", label: t("Holds"), value: q, removeHref: without("q") }] : []),
    ...(currency
      ? [
          {
            key: "currency",
            label: t("Currency"),
            value: currency,
            removeHref: without("currency"),
          },
        ]
      : []),
  ];
}

function Bar({ address, mayExport }: Pick<Props, "address" | "mayExport">) {
  const t = useT();
  const currencies = {
    label: t("Currency"),
    options: fiatCurrencies.map((currency) => ({
      label: currency,
      href: listHref(base, address, { currency }),
      current: currency === address.currency,
    })),
  };
  return (
    <FilterBar
      search={{
        action: base,
        placeholder: t("Name, town or address"),
        value: address.q,
        keep: keptWhileSearching(address),
      }}
      active={activeFilters(address, t)}
      choices={[currencies, orderChoice(orders, shownOrder(address), t)]}
      clearHref={listHref(base, plain)}
      end={mayExport && <ExportLink href={exportHref("businesses", "all", address)} />}
    />
  );
}
