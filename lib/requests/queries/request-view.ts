import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { authorize, narrow, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { getInvoice } from "@/lib/invoices/queries";
import type { Invoice } from "@/lib/invoices/schema";
import type { Reader } from "@/lib/platform/reader";
import {
  type DatedRequest,
  getRequest,
  listRequestEvents,
  type RequestScope,
} from "@/lib/requests/queries";
import { type RequestEvent, type RequestInvoice, requestInvoices } from "@/lib/requests/schema";

export type RequestView = {
  request: DatedRequest;
  events: RequestEvent[];
  /** Newest first, at most 100. */
  payments: { link: RequestInvoice; invoice: Invoice }[];
};

/** A request with what was made and paid for it. */
export const requestView = (scope: RequestScope, id: string, from?: Reader): Promise<RequestView> =>
  read(
    scope,
    async (r) => {
      const request = await getRequest(scope, id, r);
      const events = await listRequestEvents(scope, id, r);
      const links: RequestInvoice[] = await r
        .select()
        .from(requestInvoices)
        .where(and(eq(requestInvoices.requestId, id), within(scope, requestInvoices.merchantId)))
        .orderBy(desc(requestInvoices.createdAt))
        .limit(100);
      const may = narrow(authorize(scope.actor, "invoices:read"), request.merchantId);
      const payments: RequestView["payments"] = [];
      for (const link of links)
        payments.push({ link, invoice: await getInvoice(may, link.invoiceId, r) });
      return { request, events, payments };
    },
    from,
  );
