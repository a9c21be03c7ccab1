import type { Sql as AnySql } from "postgres";
import { cardId } from "@/lib/btcpay/regtest/cards/ntag424";
import { createTables, type Sql } from "@/lib/btcpay/regtest/database";
import { unhex } from "@/lib/btcpay/regtest/ids";
import { ISSUER_KEY } from "@/lib/btcpay/regtest/issuer-key";
import { copyInto, type Line } from "./copy";
import {
  INVOICE_COLUMNS,
  invoiceLines,
  type LoadedPayment,
  METHOD_COLUMNS,
  methodLines,
  PAYMENT_COLUMNS,
  paymentLines,
  termLines,
} from "./invoices";
import type { History, HistoryBoltcard, HistoryPayout, HistoryPullPayment } from "./rows";

function* pullPaymentLines(rows: HistoryPullPayment[]): Generator<Line> {
  for (const one of rows)
    yield [
      one.id,
      one.storeId,
      one.createdAt,
      one.name,
      one.description ?? "",
      one.currency,
      one.amount,
      one.createdAt,
      one.expiresAt ?? null,
      one.autoApprove ?? false,
      one.archived ?? false,
      one.methods ?? ["BTC-LN", "BTC-CHAIN"],
    ];
}

const PULL_PAYMENT_COLUMNS = [
  "id",
  "store_id",
  "created_at",
  "name",
  "description",
  "currency",
  "amount",
  "starts_at",
  "expires_at",
  "auto_approve",
  "archived",
  "methods",
];

function* payoutLines(rows: HistoryPayout[]): Generator<Line> {
  for (const one of rows)
    yield [
      one.id,
      one.storeId,
      one.pullPaymentId,
      one.createdAt,
      one.method,
      one.destination,
      one.originalAmount,
      one.originalCurrency,
      one.payoutAmount,
      one.payoutCurrency ?? (one.method === "TOPUP" ? one.originalCurrency : "BTC"),
      one.state,
      one.revision ?? (one.state === "AwaitingApproval" ? 0 : 1),
      one.proof ?? null,
      one.metadata ?? {},
    ];
}

const PAYOUT_COLUMNS = [
  "id",
  "store_id",
  "pull_payment_id",
  "created_at",
  "method",
  "destination",
  "original_amount",
  "original_currency",
  "payout_amount",
  "payout_currency",
  "state",
  "revision",
  "proof",
  "metadata",
];

function* boltcardLines(rows: HistoryBoltcard[]): Generator<Line> {
  for (const one of rows) {
    const id = cardId(ISSUER_KEY, unhex(one.uid));
    yield [id, one.counter ?? 0, one.version ?? 0, one.pullPaymentId];
  }
}

async function nodeKeysOf(sql: Sql): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; node_key: string }[]>`select id, node_key from stores`;
  return new Map(rows.map((row) => [row.id, row.node_key]));
}

/**
 * Loads a past into the database of an embedded server, in seconds for tens of thousands of
 * invoices. The stores must exist. No events are sent. Addresses and BOLT11 of the past are
 * worked out when somebody looks. Answers the ids of the payments, in the order given.
 */
export async function loadHistory(
  connection: AnySql<Record<string, unknown>>,
  history: History,
): Promise<{ payments: LoadedPayment[] }> {
  const sql = connection as unknown as Sql;
  await createTables(sql);
  const nodeKeys = await nodeKeysOf(sql);
  const payments: LoadedPayment[] = [];
  const { invoices = [], pullPayments = [], payouts = [], boltcards = [] } = history;
  const load = (table: string, columns: string[], lines: Iterable<Line>) =>
    copyInto(sql, table, columns, lines);
  await load("invoices", INVOICE_COLUMNS, invoiceLines(invoices));
  await load("invoice_methods", METHOD_COLUMNS, methodLines(invoices, nodeKeys));
  await load("payments", PAYMENT_COLUMNS, paymentLines(invoices, nodeKeys, payments));
  await load("invoice_terms", ["term", "store_id", "invoice_id"], termLines(invoices));
  await load("pull_payments", PULL_PAYMENT_COLUMNS, pullPaymentLines(pullPayments));
  await load("payouts", PAYOUT_COLUMNS, payoutLines(payouts));
  const boltcardColumns = ["id", "counter", "version", "pull_payment_id"];
  await load("boltcards", boltcardColumns, boltcardLines(boltcards));
  await sql`analyze invoices, invoice_methods, payments, invoice_terms, pull_payments, payouts`;
  return { payments };
}
