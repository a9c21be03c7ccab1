import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { authorize, narrow, within } from "@/lib/access/authorize";
import { systemScope } from "@/lib/access/doors/worker";
import { canMail } from "@/lib/access/links/mailing";
import { read } from "@/lib/access/read";
import { tenantById } from "@/lib/access/tenants";
import { getConnection } from "@/lib/btcpay/queries";
import { latestRates } from "@/lib/invoices/queries/latest-rates";
import { startOfDay } from "@/lib/platform/dates";
import { getTill, listItems, type TillScope, takings } from "@/lib/pos/queries";
import { type TillShift, tillShifts } from "@/lib/pos/schema";

/** Everything a till shows, as JSON carries it: amounts are whole text in minor units. */
export type TillState = {
  till: { id: string; name: string; taxRate: number; taxIncluded: boolean; tipPresets: number[] };
  closed: boolean;
  business: { name: string; slug: string; currency: string; zone: string };
  cashier: string;
  items: { id: string; name: string; category: string; price: string; stock: number | null }[];
  shift: { id: string; openedByName: string; float: string } | null;
  today: { count: number; total: string; tips: string };
  /** Whether payments here move no real money. */
  testMode: boolean;
  /** Whether a receipt can be sent by e-mail from here. */
  mail: boolean;
  /** What one bitcoin cost last here, to say about how many sats that is. */
  rate: string | null;
};

const shown = ({ id, openedByName, float }: TillShift) => ({
  ...{ id, openedByName, float: float.toString() },
});

export async function tillState(scope: TillScope, tillId: string): Promise<TillState> {
  const { merchantId, closed, createdAt: _made, ...till } = await getTill(scope, tillId);
  const tenant = await tenantById(merchantId);
  if (!tenant) throw new Error("A till without a business");
  const since = startOfDay(new Date(), tenant.timeZone);
  const seen = authorize(scope.actor, "invoices:read");
  const [items, [shift], today, rates, connection] = await Promise.all([
    listItems(scope),
    read(scope, (r) =>
      r
        .select()
        .from(tillShifts)
        .where(
          and(
            within(scope, tillShifts.merchantId),
            eq(tillShifts.tillId, tillId),
            isNull(tillShifts.closedAt),
          ),
        ),
    ),
    takings(scope, { tillId, since }),
    latestRates(narrow(seen, merchantId)),
    getConnection(systemScope("merchants:read"), merchantId),
  ]);
  const { name, slug, currency, timeZone: zone } = tenant;
  return {
    ...{ till, closed, business: { name, slug, currency, zone }, cashier: scope.actor.name },
    items: items
      .filter((item) => !item.hidden && item.merchantId === merchantId)
      .map(({ id, name, category, price, stock }) => ({
        ...{ id, name, category, stock, price: price.toString() },
      })),
    shift: shift ? shown(shift) : null,
    ...{ mail: canMail(), testMode: connection?.testMode ?? false },
    rate: rates.find((one) => one.currency === currency)?.rate ?? null,
    today: { count: today.count, total: `${today.total}`, tips: `${today.tips}` },
  };
}
