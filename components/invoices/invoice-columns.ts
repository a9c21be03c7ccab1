import type { ChoiceColumn } from "@/components/table/columns";
import { sorting } from "@/components/table/sorting";
import type { InvoiceListAddress } from "@/lib/invoices/inputs";
import { byAmount, type InvoiceOrder } from "@/lib/invoices/rules/place";
import { msg, type Translator } from "@/lib/platform/i18n/translator";
import { listHref } from "./address";

const columns: ChoiceColumn[] = [
  { key: "state", header: msg("State"), width: "150px", phone: "state" },
  { key: "name", header: msg("Invoice"), phone: "title", fixed: true },
  { key: "business", header: msg("Business"), width: "200px", phone: "hide", from: "lg" },
  { key: "number", header: msg("Order number"), width: "140px", extra: true },
  { key: "customer", header: msg("Customer"), width: "200px", extra: true },
  { key: "method", header: msg("Paid with"), width: "120px", extra: true },
  { key: "source", header: msg("Made with"), width: "130px", extra: true },
  { key: "when", header: msg("When"), width: "130px", phone: "when" },
  { key: "settled", header: msg("Settled"), width: "130px", extra: true },
  {
    key: "paid",
    header: msg("{column, select, other {Paid}}"),
    align: "end",
    width: "140px",
    extra: true,
  },
  {
    key: "amount",
    header: msg("Amount"),
    align: "end",
    width: "160px",
    phone: "amount",
    fixed: true,
  },
];

/** The order in force: amounts of several currencies cannot be compared. */
export const orderOf = ({ order, currency }: InvoiceListAddress): InvoiceOrder =>
  byAmount(order) && !currency ? "newest" : order;

/** The order shown, and the address of any other. */
export const shownOrder = (base: string, address: InvoiceListAddress) => ({
  order: orderOf(address),
  hrefOf: (order: InvoiceOrder) => listHref(base, address, { order }),
});

function sorted(key: string, base: string, address: InvoiceListAddress): Partial<ChoiceColumn> {
  const shown = shownOrder(base, address);
  if (key === "when") return sorting({ falling: "newest", rising: "oldest" }, shown);
  if (key !== "amount" || !address.currency) return {};
  return sorting({ falling: "highest", rising: "lowest" }, shown);
}

type Props = { base: string; address: InvoiceListAddress; several: boolean };

/** Every column that may stand in the list, in the reader's language. */
export const invoiceColumns = (t: Translator, { base, address, several }: Props): ChoiceColumn[] =>
  columns
    .filter(({ key }) => several || key !== "business")
    .map((column) => ({
      ...column,
      header: t(column.header),
      ...sorted(column.key, base, address),
    }));
