import { addressOf } from "@/components/table/address";
import type { ReceiptListAddress } from "@/lib/receipts/inputs";

const parts = ({ series, q, currency, from, to, at }: ReceiptListAddress) => ({
  ...{ series, q, currency, from, to, at },
});

/** The address of the list with some filters changed; a changed filter starts at the first page. */
export const listHref = (
  base: string,
  address: ReceiptListAddress,
  change: Partial<ReceiptListAddress> = {},
): string => addressOf(base, parts({ ...address, at: undefined, ...change }));

/** The download of exactly these rows. */
export function exportHref(business: string, address: ReceiptListAddress): string {
  const { series, q, currency, from, to } = address;
  return addressOf("/api/reports/receipts", { business, series, q, currency, from, to });
}
