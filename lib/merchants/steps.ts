import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";

type NewTenant = { slug: string; name: string; timeZone: string; currency: string };

/** Makes the tenant of a business. Refuses an address that is taken. */
export async function addTenant(tx: Tx, tenant: NewTenant): Promise<string> {
  const id = newId("ten");
  const { slug, name, timeZone, currency } = tenant;
  const made = await tx.execute<{ id: string }>(sql`
    insert into tenants (id, slug, name, kind, time_zone, currency)
    values (${id}, ${slug}, ${name}, 'merchant', ${timeZone}, ${currency})
    on conflict (slug) do nothing returning id`);
  if (made.length === 0) {
    const why = `There is a business at /b/${slug} already. Choose another address.`;
    throw new Refusal("conflict", why, { slug: [why] });
  }
  return id;
}

export const renameTenant = (
  tx: Tx,
  { merchantId, name, timeZone }: { merchantId: string; name: string; timeZone: string },
): PromiseLike<unknown> =>
  tx.execute(
    sql`update tenants set name = ${name}, time_zone = ${timeZone} where id = ${merchantId}`,
  );
