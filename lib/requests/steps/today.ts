import "server-only";
import { tenantById } from "@/lib/access/tenants";
import { dayOf } from "@/lib/platform/dates";
import type { PaymentRequest } from "@/lib/requests/schema";

/** The calendar day it is at the business. */
export async function todayOf(
  { merchantId }: Pick<PaymentRequest, "merchantId">,
  now: Date,
): Promise<string> {
  const tenant = await tenantById(merchantId);
  if (!tenant) throw new Error(`There is no business ${merchantId}`);
  return dayOf(now, tenant.timeZone);
}
