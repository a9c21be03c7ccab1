import { setTimeout as pause } from "node:timers/promises";
import { openShop, pay, type Shop } from "@/bench/fill/shop";
import type { Stack } from "@/bench/harness/ground";
import { figure, say } from "@/bench/harness/report";
import { quantile } from "@/bench/harness/samples";
import { options } from "@/bench/options";
import { createInvoice } from "@/lib/invoices/create-invoice";

const shopCount = 4;
const mostInvoices = 600;
const lookEveryMs = 10;

async function until(what: string, isSo: () => Promise<boolean>, seconds = 120): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Not within ${seconds} s: ${what}`);
    await pause(100);
  }
}

/** Invoices open at BTCPay, by their ids there. */
async function openInvoices({ admin }: Stack, shops: Shop[], count: number) {
  for (let made = 0; made < count; made += 1) {
    const { owner, merchantId } = shops[made % shops.length] as Shop;
    const wanted = { currency: "JMD" as const, amount: "2450", expiryMinutes: 1440 };
    const idempotencyKey = `bench-${process.pid}-${made}`;
    await createInvoice(owner, { merchantId, idempotencyKey, ...wanted });
  }
  const ids = shops.map(({ merchantId }) => merchantId);
  const open = () => admin<{ id: string; btcpayId: string }[]>`
    select id, btcpay_id as "btcpayId" from invoices where merchant_id in ${admin(ids)} and status = 'new'`;
  await until("all invoices open at BTCPay", async () => (await open()).length >= count);
  return open();
}

/** The moment each invoice's sale is first visible in the books to somebody else, looked at every 10 ms. */
function watchBooks({ admin }: Stack, wanted: Set<string>) {
  const seen = new Map<string, number>();
  const stop = new AbortController();
  const look = async () => {
    while (!stop.signal.aborted) {
      const waiting = [...wanted].filter((id) => !seen.has(id));
      if (waiting.length > 0) {
        const rows = await admin<{ ref: string }[]>`
          select ref from ledger_journals where kind = 'invoice.settled' and ref in ${admin(waiting)}`;
        for (const { ref } of rows) seen.set(ref, Date.now());
      }
      await pause(lookEveryMs);
    }
  };
  const ended = look();
  const end = () => {
    stop.abort();
    return ended;
  };
  return { seen, end };
}

type Stamp = { id: string; receivedAt: number };
const firstDeliveries = async ({ admin }: Stack, since: Date): Promise<Stamp[]> =>
  admin<Stamp[]>`
    select i.id, (extract(epoch from min(d.received_at)) * 1000)::float8 as "receivedAt"
    from btcpay_deliveries d join invoices i on i.merchant_id = d.merchant_id and i.btcpay_id = d.object_id
    where d.received_at >= ${since} and d.type <> 'InvoiceCreated' group by i.id`;

/** W3: the embedded BTCPay has invoices paid at an even rate; each is timed from its delivery to its sale. */
export async function settling(stack: Stack): Promise<void> {
  const names = Array.from({ length: shopCount }, (_, at) => `Bench shop ${at + 1}`);
  const shops: Shop[] = [];
  for (const name of names) shops.push(await openShop(stack, name));
  await stack.startConsole();
  await stack.startWorker();
  for (const shop of shops) await shop.listen();
  const { rate, rounds, seconds } = options;
  const count = Math.min(mostInvoices, Math.max(20, rate * rounds * seconds));
  const open = await openInvoices(stack, shops, count);
  say(`paying ${open.length} invoices, ${rate} a second`);
  const since = new Date();
  const books = watchBooks(stack, new Set(open.map(({ id }) => id)));
  const paying = open.map(async ({ btcpayId }, at) => {
    await pause((at * 1000) / rate);
    await pay(stack.btcpay, btcpayId);
  });
  await Promise.all(paying);
  await until("every sale in the books", async () => books.seen.size >= open.length);
  await books.end();
  const first = await firstDeliveries(stack, since);
  const lags = first.flatMap(({ id, receivedAt }) => {
    const at = books.seen.get(id);
    return at === undefined ? [] : [at - receivedAt];
  });
  const polled = lags.filter((lag) => lag < 0).length + open.length - lags.length;
  const p99 = quantile(lags, 0.99);
  figure("W3", [p99], {
    p50: quantile(lags, 0.5),
    note: `p50 ${Math.round(quantile(lags, 0.5))} ms; ${open.length} payments at ${rate}/s over ${shopCount} stores; ${polled} found by polling first`,
  });
}
