import { unix } from "@/lib/btcpay/regtest/clock";
import { dec, decText } from "@/lib/btcpay/regtest/decimal";
import { type Fields, field } from "@/lib/btcpay/regtest/http/body";
import type { World } from "@/lib/btcpay/regtest/world";
import type { InvoiceRow } from "./records";
import { markable } from "./state";

const plain = (amount: string): string => decText(dec(amount));

function checkoutView(invoice: InvoiceRow): Fields {
  const asked = (name: string): unknown => field(invoice.checkout, name) ?? null;
  const minutes = (from: Date, to: Date) => (unix(to) - unix(from)) / 60;
  return {
    speedPolicy: invoice.speed_policy,
    paymentMethods: asked("paymentMethods"),
    defaultPaymentMethod: asked("defaultPaymentMethod") ?? "BTC-CHAIN",
    lazyPaymentMethods: asked("lazyPaymentMethods"),
    expirationMinutes: minutes(invoice.created_at, invoice.expires_at),
    monitoringMinutes: minutes(invoice.expires_at, invoice.monitoring_until),
    paymentTolerance: Number(invoice.tolerance),
    redirectURL: asked("redirectURL"),
    redirectAutomatically: asked("redirectAutomatically"),
    defaultLanguage: asked("defaultLanguage"),
  };
}

export function checkoutLink(world: World, id: string): string {
  return `${world.publicUrl}/i/${id}`;
}

/** An invoice as Greenfield shows it. */
export function invoiceView(world: World, invoice: InvoiceRow): Fields {
  return {
    id: invoice.id,
    storeId: invoice.store_id,
    amount: invoice.amount === null ? "0" : plain(invoice.amount),
    paidAmount: plain(invoice.paid),
    currency: invoice.currency,
    type: invoice.type,
    checkoutLink: checkoutLink(world, invoice.id),
    createdTime: unix(invoice.created_at),
    expirationTime: unix(invoice.expires_at),
    monitoringExpiration: unix(invoice.monitoring_until),
    status: invoice.status,
    additionalStatus: invoice.additional_status,
    availableStatusesForManualMarking: markable(invoice.status, invoice.additional_status),
    archived: invoice.archived,
    metadata: invoice.metadata,
    checkout: checkoutView(invoice),
    receipt: { enabled: null, showQR: null, showPayments: null, ...invoice.receipt },
  };
}
