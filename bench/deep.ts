import { businessId } from "@/bench/fill/ledger";
import type { Admin } from "@/bench/harness/ground";
import { ratio } from "@/bench/harness/report";
import { interleave, pick } from "@/bench/harness/rounds";
import { quantile } from "@/bench/harness/samples";
import { timed } from "@/bench/harness/timed";
import { options } from "@/bench/options";
import { authorize } from "@/lib/access/authorize";
import { makeActor } from "@/lib/access/testing";
import { listInvoices } from "@/lib/invoices/queries/list-invoices";
import { writePlace } from "@/lib/platform/place";

const deep = 100_000;

/** The row at which so many are passed, or the last but a page where a list is shorter. */
async function placeOf(admin: Admin, merchantId: string) {
  const [counted] = await admin<{ rows: bigint }[]>`
    select count(*) as rows from invoices where merchant_id = ${merchantId}`;
  const passed = Math.min(deep, Math.max(0, Number(counted?.rows ?? 0) - 100));
  const [row] = await admin<{ id: string; at: Date }[]>`
    select id, created_at as at from invoices where merchant_id = ${merchantId}
    order by created_at desc, id desc offset ${passed} limit 1`;
  if (!row) throw new Error("There is no list to walk");
  return { passed, cursor: writePlace({ value: BigInt(row.at.getTime()), id: row.id }, false) };
}

/** Q2: the page of fifty that lies 100,000 rows into a business's list, beside the first page. */
export async function deepPage(admin: Admin): Promise<void> {
  const merchantId = businessId(0);
  const scope = authorize(makeActor("owner", merchantId), "invoices:read");
  const { passed, cursor } = await placeOf(admin, merchantId);
  const way = (place?: string) => async (seconds: number) => {
    const times = await timed(seconds / 2, async () => {
      const { rows } = await listInvoices(scope, { cursor: place });
      if (rows.length !== 50) throw new Error(`A page of ${rows.length} rows`);
    });
    return { p95: quantile(times, 0.95) };
  };
  const taken = await interleave({ "page far down": way(cursor), "first page": way() });
  const side = (what: keyof typeof taken) => ({
    what,
    unit: "ms",
    samples: pick(taken[what], "p95"),
  });
  ratio("Q2", side("page far down"), side("first page"), {
    note: `${passed} rows down a list of one business among ${options.rows} invoices`,
  });
}
