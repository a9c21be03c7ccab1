import "server-only";
import { narrow } from "@/lib/access/authorize";
import { systemScope } from "@/lib/access/doors/worker";
import { tenantById } from "@/lib/access/tenants";
import { clientFor } from "@/lib/btcpay/client";
import { listConnections } from "@/lib/btcpay/queries";
import { type Report, runReconcile } from "@/lib/btcpay/reconcile";
import { settledSums } from "@/lib/invoices/queries/settled-sums";
import { dayOf, type Range, startOfDay } from "@/lib/platform/dates";
import { Refusal } from "@/lib/platform/errors";
import { made, msg } from "@/lib/platform/i18n/translator";
import { compareRange } from "./compare-range";
import { walkInvoices } from "./walk-invoices";

const hours = 3_600_000;
type Sums = Map<string, { count: number; sum: bigint }>;

/** One store after the other; one that does not answer has its fault kept with the run. */
async function eachStore(run: (merchantId: string) => Promise<unknown>): Promise<void> {
  for (const { merchantId } of await listConnections(systemScope("merchants:read")))
    try {
      await run(merchantId);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
}

/** Every hour: the invoices of the last 72 hours, each compared; finds what webhooks and polling missed. */
export const reconcileRecent = (now = new Date()): Promise<void> =>
  eachStore((merchantId) => {
    const range = {
      from: new Date(now.getTime() - 72 * hours),
      to: new Date(now.getTime() + hours),
    };
    return runReconcile({ topic: "invoices", kind: "recent", merchantId }, (report) =>
      compareRange({ merchantId }, range, report),
    );
  });

async function theirSums(merchantId: string, day: Range): Promise<Sums> {
  const sums: Sums = new Map();
  for await (const page of walkInvoices(await clientFor(merchantId), day))
    for (const { status, currency, paid } of page) {
      if (status !== "settled") continue;
      const { count, sum } = sums.get(currency) ?? { count: 0, sum: 0n };
      sums.set(currency, { count: count + 1, sum: sum + paid.amount });
    }
  return sums;
}

async function ourSums(merchantId: string, day: Range): Promise<Sums> {
  const rows = await settledSums(narrow(systemScope("btcpay:apply"), merchantId), day);
  return new Map(rows.map(({ currency, count, sum }) => [currency, { count, sum }]));
}

const said = (sums: Sums, currency: string): string => {
  const { count, sum } = sums.get(currency) ?? { count: 0, sum: 0n };
  return made`${count} settled, ${sum} paid`;
};

async function compareDay(
  merchantId: string,
  name: string,
  day: Range,
  report: Report,
): Promise<void> {
  await compareRange({ merchantId }, day, report);
  const [theirs, ours] = [await theirSums(merchantId, day), await ourSums(merchantId, day)];
  for (const currency of new Set([...theirs.keys(), ...ours.keys()])) {
    const found = {
      subject: `${name} ${currency}`,
      ours: said(ours, currency),
      theirs: said(theirs, currency),
    };
    if (found.ours === found.theirs) report.agrees(found.subject);
    else report.differs({ ...found, kind: msg("count and sum") });
  }
}

/** Every night: yesterday at each business, by count and sum of what settled. */
export const reconcileDaily = (now = new Date()): Promise<void> =>
  eachStore(async (merchantId) => {
    const zone = (await tenantById(merchantId))?.timeZone ?? "America/Jamaica";
    const day = { from: startOfDay(now, zone, -1), to: startOfDay(now, zone) };
    return runReconcile({ topic: "invoices", kind: "daily", merchantId }, (report) =>
      compareDay(merchantId, dayOf(day.from, zone), day, report),
    );
  });
