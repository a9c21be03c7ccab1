import { parseArgs } from "node:util";
import { sealAudit } from "@/lib/access/audit/seal";
import { startOfDay } from "@/lib/platform/dates";
import { closeDb } from "@/lib/platform/db";
import { loadBtcpay } from "./seed/btcpay-past";
import { businesses } from "./seed/businesses";
import { putUpButtons } from "./seed/buttons";
import { loadCards } from "./seed/card-past";
import {
  backdate,
  foldDays,
  openAttention,
  refreshStatistics,
  withoutSearchIndex,
} from "./seed/finish";
import { loadInvoices } from "./seed/invoice-past";
import { countsOf, makePast, type Past } from "./seed/past";
import { adminOf, makePeople, savePeople, signInsOf, tellSignIns } from "./seed/people";
import { part, sinceStart } from "./seed/progress";
import { loadReceipts } from "./seed/receipts";
import { askByLink } from "./seed/requests";
import { openBtcpay, openOwner } from "./seed/servers";
import { openShops } from "./seed/shops";
import { fullSize, type Size, smallSize } from "./seed/size";
import { loadTills } from "./seed/tills";
import { type Verdict, verify } from "./seed/verify";
import { loadVirtualCards } from "./seed/virtual-cards";
import { main, Trouble } from "./trouble.mjs";

async function open(size: Size, now: Date) {
  const btcpay = openBtcpay();
  const sql = await openOwner();
  const since = startOfDay(now, "America/Jamaica", 1 - size.days);
  const list = businesses.slice(0, size.businesses);
  const people = makePeople(list, since);
  const { shops, programme } = await openShops(adminOf(people), btcpay, list, people);
  await savePeople(
    people,
    shops.map(({ merchantId }) => merchantId),
    since,
  );
  await backdate(sql, since);
  return { btcpay, sql, since, people, shops, programme };
}

type Stage = Awaited<ReturnType<typeof open>>;

/** BTCPay's database, the programme and the businesses are written side by side. */
async function write({ btcpay, sql, since, programme, shops }: Stage, past: Past, now: Date) {
  const { publicUrl } = btcpay;
  const [, cards, invoices] = await withoutSearchIndex(sql, () =>
    Promise.all([
      part("BTCPay", () => loadBtcpay(btcpay, past.sales, past.cards, programme)),
      part("Flashcards and points", () => loadCards(sql, past, { since, now })),
      part("invoices and payments", () => loadInvoices(sql, past, { publicUrl, now })),
    ]),
  );
  await loadVirtualCards(btcpay, past.cards, now);
  for (const shop of shops.slice(0, 1)) {
    await askByLink(shop, now);
    await putUpButtons(shop);
  }
  const sold = await part("tills", () =>
    Promise.all(shops.slice(0, 1).map((shop) => loadTills(sql, shop, now))),
  );
  await refreshStatistics(sql);
  await Promise.all([
    part("receipts and credit notes", () => loadReceipts(sql, shops, sold.flat())),
    part("what waits for a person", () => openAttention(sql)),
    part("daily totals and audit", () => Promise.all([foldDays(sql), sealAudit()])),
  ]);
  return cards + invoices;
}

async function load(size: Size, now: Date): Promise<Verdict> {
  const stage = await part("businesses and people", () => open(size, now));
  const { btcpay, sql, people, shops } = stage;
  const past = await part("what happened", () => makePast(shops, people, size, now));
  const journals = await write(stage, past, now);
  tellSignIns(signInsOf(people), process.env.DEMO_FILE);
  const verdict = await part("comparing", () => verify(sql, btcpay.sql));
  console.log(`${countsOf(past)}, ${journals} journals in ${sinceStart()}`);
  await Promise.all([sql.end(), btcpay.sql.end(), closeDb()]);
  return verdict;
}

await main(async () => {
  const { values } = parseArgs({ options: { small: { type: "boolean" } } });
  const { checked, differences } = await load(values.small ? smallSize : fullSize, new Date());
  console.log(`${checked} figures compared, ${differences.length} differences`);
  if (differences.length > 0) throw new Trouble(differences.slice(0, 40).join("\n"));
});
