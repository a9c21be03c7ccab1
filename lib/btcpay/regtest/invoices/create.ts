import { later } from "@/lib/btcpay/regtest/clock";
import { atomically, jsonb, type Sql } from "@/lib/btcpay/regtest/database";
import { decText } from "@/lib/btcpay/regtest/decimal";
import { badRequest, unprocessable } from "@/lib/btcpay/regtest/http/answers";
import { field } from "@/lib/btcpay/regtest/http/body";
import { invoiceId } from "@/lib/btcpay/regtest/ids";
import type { World } from "@/lib/btcpay/regtest/world";
import { advance, announce } from "./advance";
import type { NewInvoice } from "./input";
import { activate } from "./methods";
import { findInvoice, type InvoiceRow, type StoreRow } from "./records";
import { dueMsat } from "./totals";

const NO_WALLET =
  "No wallet has been linked to your BTCPay Store.\nSee https://docs.btcpayserver.org/WalletSetup/ for more information.";

const ALL_BITCOIN_MSAT = 21_000_000n * 100_000_000_000n;

const seconds = (store: StoreRow, name: string, fallback: number): number =>
  Number(store.data[name] ?? fallback);

function shape(world: World, store: StoreRow, wish: NewInvoice): InvoiceRow {
  const now = world.clock.now();
  const minutes = (name: string, fallback: number) =>
    Number(field(wish.checkout, name) ?? fallback / 60) * 60;
  const lasts = minutes("expirationMinutes", seconds(store, "invoiceExpiration", 900));
  const watched = minutes("monitoringMinutes", seconds(store, "monitoringExpiration", 86_400));
  const expires = later(now, lasts);
  const rate = world.rates.pair("BTC", wish.currency, now);
  const order = wish.metadata.orderId;
  return {
    id: invoiceId(),
    store_id: store.id,
    created_at: now,
    expires_at: expires,
    monitoring_until: later(expires, watched),
    status: "New",
    additional_status: "None",
    type: wish.amount === null ? "TopUp" : "Standard",
    currency: wish.currency,
    amount: wish.amount === null ? null : decText(wish.amount),
    paid: "0",
    rate: rate === null ? null : decText(rate),
    speed_policy: (field(wish.checkout, "speedPolicy") ??
      store.data.speedPolicy ??
      "MediumSpeed") as InvoiceRow["speed_policy"],
    tolerance: String(field(wish.checkout, "paymentTolerance") ?? store.data.paymentTolerance ?? 0),
    archived: false,
    order_id: order === undefined || order === null ? null : String(order),
    metadata: wish.metadata,
    checkout: wish.checkout,
    receipt: wish.receipt,
    tags: [],
  };
}

async function insert(sql: Sql, invoice: InvoiceRow, terms: string[]): Promise<void> {
  await sql`insert into invoices ${sql({
    ...invoice,
    metadata: jsonb(sql, invoice.metadata),
    checkout: jsonb(sql, invoice.checkout),
    receipt: jsonb(sql, invoice.receipt),
  } as never)}`;
  const rows = [invoice.id, invoice.order_id, invoice.amount, invoice.metadata.buyerEmail, ...terms]
    .filter((term) => typeof term === "string" && term !== "")
    .map((term) => ({ term, store_id: invoice.store_id, invoice_id: invoice.id }));
  await sql`insert into invoice_terms ${sql(rows as never)}`;
}

async function chosenMethods(sql: Sql, store: StoreRow, wish: NewInvoice): Promise<string[]> {
  const rows = await sql<{ method: string }[]>`select method from store_methods
    where store_id = ${store.id} and enabled order by method`;
  return rows
    .map((row) => row.method)
    .filter((name) => wish.methods === null || wish.methods.includes(name));
}

export type Extra = { tags?: string[] };

/** Creates an invoice at the rate of this moment, which stays with it. */
export async function createInvoice(
  world: World,
  store: StoreRow,
  wish: NewInvoice,
  extra: Extra = {},
): Promise<InvoiceRow> {
  const invoice = { ...shape(world, store, wish), tags: extra.tags ?? [] };
  const free = wish.amount === 0n;
  const methods = free ? [] : await chosenMethods(world.sql, store, wish);
  if (!free && methods.length === 0) throw badRequest("generic-error", NO_WALLET);
  const rate = world.rates.pair("BTC", wish.currency, invoice.created_at);
  if (rate === null) throw badRequest("generic-error", `No rate for BTC_${wish.currency}`);
  const msat = wish.amount === null ? 0n : dueMsat(wish.amount, rate);
  if (msat > ALL_BITCOIN_MSAT)
    throw unprocessable({ path: "Amount", message: "The amount is more than there is bitcoin." });
  const lazy = Boolean(field(wish.checkout, "lazyPaymentMethods") ?? store.data.lazyPaymentMethods);
  await atomically(world.sql, async (tx) => {
    await insert(tx, invoice, wish.terms);
    for (const method of methods) {
      if (!lazy) await activate(tx, world, { invoice, store, method, msat });
      else
        await tx`insert into invoice_methods (invoice_id, method, activated, msat)
          values (${invoice.id}, ${method}, false, ${msat})`;
    }
  });
  await announce(world, invoice, [{ type: "InvoiceCreated" }]);
  if (free) await advance(world, invoice.id);
  return (await findInvoice(world.sql, invoice.id)) ?? invoice;
}
