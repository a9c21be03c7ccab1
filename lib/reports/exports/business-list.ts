import { listConnections } from "@/lib/btcpay/queries";
import { MerchantListAddress } from "@/lib/merchants/inputs";
import { listMerchants, type MerchantView } from "@/lib/merchants/queries";
import { type AskedList, scopeOf, strictly } from "./asked-list";
import { csvInstant, type PagedList } from "./paged-csv";

/** The list of businesses under its filters; like its page, one page holds them all. */
export async function businessList(asked: AskedList): Promise<PagedList<MerchantView>> {
  const scope = scopeOf(asked, "merchants:read");
  const { q, currency, order } = strictly(MerchantListAddress, asked.filters);
  const connections = new Map(
    (await listConnections(scope)).map((connection) => [connection.merchantId, connection]),
  );
  return {
    page: async () => ({
      rows: await listMerchants(scope, { search: q, currency, order }),
      older: null,
    }),
    cells: {
      business: ({ slug }) => slug,
      name: ({ name }) => name,
      town: ({ town }) => town,
      country: ({ country }) => country,
      currency: (merchant) => merchant.currency,
      btcpay_store: ({ id }) => connections.get(id)?.storeName,
      connection: ({ id }) => connections.get(id)?.state ?? "none",
      registered_at: ({ createdAt }) => csvInstant(createdAt),
    },
  };
}
