import { unix } from "@/lib/btcpay/regtest/clock";
import { dec, decText } from "@/lib/btcpay/regtest/decimal";
import { notFound } from "@/lib/btcpay/regtest/http/answers";
import type { Fields } from "@/lib/btcpay/regtest/http/body";
import type { Call } from "@/lib/btcpay/regtest/http/router";
import { methodViews } from "@/lib/btcpay/regtest/invoices/method-view";
import {
  findInvoice,
  findStore,
  type InvoiceRow,
  type StoreRow,
} from "@/lib/btcpay/regtest/invoices/records";
import type { World } from "@/lib/btcpay/regtest/world";

export type Checkout = {
  invoice: InvoiceRow;
  store: StoreRow;
  methods: Fields[];
  lightning: string | null;
  address: string | null;
  due: string;
};

const destination = (methods: Fields[], name: string): string | null => {
  const method = methods.find((one) => one.paymentMethodId === name);
  return typeof method?.destination === "string" ? method.destination : null;
};

export async function checkoutOf(world: World, call: Call): Promise<Checkout> {
  const invoice = await findInvoice(world.sql, call.params.id ?? "");
  const store = invoice && (await findStore(world.sql, invoice.store_id));
  if (!invoice || !store) throw notFound("invoice-not-found", "The invoice was not found");
  const methods = (await methodViews(world, [invoice])).get(invoice.id) ?? [];
  return {
    invoice,
    store,
    methods,
    lightning: destination(methods, "BTC-LN"),
    address: destination(methods, "BTC-CHAIN"),
    due: String(methods[0]?.due ?? "0"),
  };
}

export const isOpen = (invoice: InvoiceRow): boolean => invoice.status === "New";

export function statusView({ invoice, due, lightning, address }: Checkout, now: Date): Fields {
  return {
    invoiceId: invoice.id,
    status: invoice.status,
    additionalStatus: invoice.additional_status,
    amount: invoice.amount === null ? null : decText(dec(invoice.amount)),
    currency: invoice.currency,
    paidAmount: decText(dec(invoice.paid)),
    due,
    lightning,
    address,
    expirationSeconds: Math.max(0, unix(invoice.expires_at) - unix(now)),
  };
}
