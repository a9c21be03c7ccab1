import { addressOf, txidOf } from "@/lib/btcpay/regtest/chain/address";
import { dec } from "@/lib/btcpay/regtest/decimal";
import { invoiceId } from "@/lib/btcpay/regtest/ids";
import { describeInvoice } from "@/lib/btcpay/regtest/invoices/methods";
import type { StoreRow } from "@/lib/btcpay/regtest/invoices/records";
import { dueMsat } from "@/lib/btcpay/regtest/invoices/totals";
import { hashOf, issueBolt11, preimageOf } from "@/lib/btcpay/regtest/lightning/issue";
import { assetOf, money, toDecimal } from "@/lib/platform/money";
import { type Moment, momentsOf } from "./calendar";
import { fateOf, later, markOf, paymentOf } from "./fates";
import { idAt } from "./ids";
import { priceOf, rateText } from "./prices";
import { type Random, randomOf } from "./random";
import type { Paid, Sale } from "./sale";
import type { Shop } from "./shops";
import type { Size } from "./size";

const minute = 60_000;
const dayMs = 86_400_000;
/** Whatever begins later than this might not have ended by now. */
const tail = 45 * minute;
/** The reconciler compares the last three days: those invoices carry everything BTCPay would show. */
const signedDays = 4;

export const amountText = ({ amount, shop }: Pick<Sale, "amount" | "shop">): string =>
  toDecimal(money(amount, assetOf(shop.currency)));

function lightningOf(shop: Shop, btcpayId: string) {
  const preimage = preimageOf(shop.nodeKey, `${btcpayId}:0`);
  return { preimage, paymentHash: hashOf(preimage) };
}

const storeOf = ({ storeName }: Shop) => ({ name: storeName, data: {} }) as StoreRow;

type Draft = Omit<Sale, "mark" | "paid" | "bolt11">;

/** Signed by the store's node, exactly as the embedded BTCPay works it out when somebody looks. */
const signed = (sale: Draft): string =>
  issueBolt11({
    nodeKey: sale.shop.nodeKey,
    label: `${sale.btcpayId}:0`,
    msat: sale.dueMsat,
    description: describeInvoice(storeOf(sale.shop), sale.orderNumber),
    createdAt: sale.createdAt,
    expiresAt: sale.expiresAt,
  }).bolt11;

function draftOf(shop: Shop, number: number, { at, progress }: Moment, draw: Random): Draft {
  const btcpayId = invoiceId(`flash-demo:${shop.key}:${number}`);
  const amount = priceOf(shop, draw);
  const rate = rateText(shop.currency, at);
  const due = dueMsat(dec(amountText({ amount, shop })), dec(rate));
  const expiresAt = later(at, 15 * minute);
  const { preimage, paymentHash } = lightningOf(shop, btcpayId);
  return {
    shop,
    id: idAt("inv", at, draw),
    btcpayId,
    orderNumber: `${shop.mark}-${10_000 + number}`,
    what: draw.pick(shop.goods),
    source: draw.chance(0.86) ? "till" : "console",
    createdAt: at,
    expiresAt,
    monitoredUntil: later(expiresAt, dayMs),
    amount,
    rate,
    dueMsat: due,
    paymentHash,
    preimage,
    address: addressOf(btcpayId),
    fate: fateOf(draw, progress),
    cardId: null,
    back: null,
  };
}

const withId = (draft: Draft, paid: Omit<Paid, "id">): Paid => ({
  ...paid,
  id: paid.method === "BTC-LN" ? draft.paymentHash : `${txidOf(`${draft.btcpayId}:0`)}-0`,
});

/** Every invoice of the year, oldest first. The same clock gives the same ones; a later one only adds some. */
export function makeSales(shops: readonly Shop[], size: Size, now: Date): Sale[] {
  const numbers = shops.map(() => 0);
  const recent = later(now, -signedDays * dayMs);
  const moments = momentsOf(shops, size, now, later(now, -tail));
  return moments.map((moment): Sale => {
    const shop = shops[moment.business] as Shop;
    const number = (numbers[moment.business] ?? 0) + 1;
    numbers[moment.business] = number;
    const draw = randomOf(`sale:${shop.key}:${number}`);
    const draft = draftOf(shop, number, moment, draw);
    const paid = paymentOf(draft, shop.onChain, draw);
    const sale: Sale = { ...draft, bolt11: null, paid: paid && withId(draft, paid), mark: null };
    if (draft.createdAt > recent) sale.bolt11 = signed(draft);
    sale.mark = markOf(sale, now, draw);
    return sale;
  });
}
