import { json, notFound } from "@/lib/btcpay/regtest/http/answers";
import { type Handler, type Route, route } from "@/lib/btcpay/regtest/http/router";
import type { PaymentRow } from "@/lib/btcpay/regtest/invoices/records";
import { height } from "./height";

const satsOf = ({ msat }: PaymentRow): number => Number(msat / 1000n);

/** A transaction of a payment as an Esplora server tells it; what was dropped is not there. */
const transaction: Handler = async ({ sql }, { params: { txid = "" } }) => {
  const rows = await sql<PaymentRow[]>`select * from payments
    where method = 'BTC-CHAIN' and status <> 'Invalid' and id like ${`${txid.replace(/[^0-9a-f]/g, "")}-%`}`;
  const [row] = rows;
  if (!row) throw notFound("transaction-not-found", "Transaction not found");
  const at = Number(row.id.split("-")[1] ?? 0);
  const change = { scriptpubkey_address: "bcrt1qchange", value: 1_000 };
  const vout = Array.from({ length: at + 1 }, () => change);
  vout[at] = { scriptpubkey_address: row.destination, value: satsOf(row) };
  const block = row.tx_height ?? (row.status === "Settled" ? 1 : null);
  const status =
    block === null ? { confirmed: false } : { confirmed: true, block_height: Number(block) };
  return json({ txid, vout, status });
};

/** The chain beside BTCPay, for whoever wants a second opinion on it. */
export const esplora: Route[] = [
  route("GET /esplora/tx/:txid", "anyone", transaction),
  route("GET /esplora/blocks/tip/height", "anyone", async ({ sql }) => json(await height(sql))),
];
