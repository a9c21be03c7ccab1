import "server-only";
import { and, desc, eq, ilike, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { Refusal } from "@/lib/platform/errors";
import { type Page, pageOf, readPlace } from "@/lib/platform/place";
import type { Reader } from "@/lib/platform/reader";
import type { RequestListAddress, RequestView } from "./inputs";
import { type PaymentRequest, type RequestEvent, requestEvents, requests } from "./schema";

export type RequestScope = Scope<`requests:${string}`>;
/** With the calendar day it is at its business. */
export type DatedRequest = PaymentRequest & { today: string };
export type RequestPage = Page<DatedRequest>;

const today = sql<string>`to_char(now() at time zone (select time_zone from tenants where tenants.id = ${requests.merchantId}), 'YYYY-MM-DD')`;
const once = eq(requests.kind, "once");
const unpaid = sql`${requests.paidAmount} < ${requests.amount}`;
const here = isNull(requests.archivedAt);
const late = sql`${requests.dueDay} < ${today}`;
const closed = sql`(${requests.closes} and coalesce(${late}, false))`;

const views: Record<RequestView, SQL | undefined> = {
  all: here,
  open: and(here, or(eq(requests.kind, "reusable"), unpaid), sql`not ${closed}`),
  overdue: and(here, once, unpaid, late),
  paid: and(here, once, sql`not (${unpaid})`),
  reusable: and(here, eq(requests.kind, "reusable")),
  archived: isNotNull(requests.archivedAt),
};

function found(search: string | undefined): SQL | undefined {
  if (!search) return undefined;
  const anywhere = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  return or(
    eq(requests.id, search),
    ...[requests.title, requests.note, requests.payerEmail].map((one) => ilike(one, anywhere)),
  );
}

const rowsOf = (r: Reader) => r.select({ request: requests, today }).from(requests).$dynamic();
const dated = ({ request, today }: { request: PaymentRequest; today: string }): DatedRequest => ({
  ...request,
  today,
});

/** A page of requests, newest first, by keyset. */
export const listRequests = (
  scope: RequestScope,
  { view, q, at }: RequestListAddress,
  take = 50,
  from?: Reader,
): Promise<RequestPage> =>
  read(
    scope,
    async (r) => {
      const place = readPlace(at);
      const back = place?.back ?? false;
      const key = sql`(${requests.createdAt}, ${requests.id})`;
      const beyond = place
        ? sql`${key} ${back ? sql`>` : sql`<`} (${new Date(Number(place.value)).toISOString()}, ${place.id})`
        : undefined;
      const way = back ? sql`asc` : sql`desc`;
      const rows = await rowsOf(r)
        .where(and(within(scope, requests.merchantId), views[view], found(q), beyond))
        .orderBy(sql`${requests.createdAt} ${way}`, sql`${requests.id} ${way}`)
        .limit(take + 1);
      return pageOf(rows.map(dated), { take, place }, ({ createdAt, id }) => ({
        value: BigInt(createdAt.getTime()),
        id,
      }));
    },
    from,
  );

const one = async (scope: RequestScope, which: SQL, r: Reader): Promise<DatedRequest> => {
  const [row] = await rowsOf(r).where(and(which, within(scope, requests.merchantId)));
  if (!row) throw new Refusal("not-found", "There is no such payment request here.");
  return dated(row);
};

export const getRequest = (scope: RequestScope, id: string, from?: Reader): Promise<DatedRequest> =>
  read(scope, (r) => one(scope, eq(requests.id, id), r), from);

export const requestByCode = (
  scope: Scope<"requests:serve">,
  code: string,
  from?: Reader,
): Promise<DatedRequest> => read(scope, (r) => one(scope, eq(requests.code, code), r), from);

/** What happened to a request, newest first. */
export const listRequestEvents = (
  scope: RequestScope,
  requestId: string,
  from?: Reader,
): Promise<RequestEvent[]> =>
  read(
    scope,
    (r) =>
      r
        .select()
        .from(requestEvents)
        .where(and(eq(requestEvents.requestId, requestId), within(scope, requestEvents.merchantId)))
        .orderBy(desc(requestEvents.at), desc(requestEvents.id))
        .limit(200),
    from,
  );
