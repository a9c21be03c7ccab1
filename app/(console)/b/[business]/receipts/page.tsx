import type { Metadata } from "next";
import { orNothingHere } from "@/app/nothing-here";
import { ReceiptList } from "@/components/receipts/receipt-list";
import { Live } from "@/components/shell/live";
import { pageScope } from "@/lib/access/doors/page";
import { can } from "@/lib/access/permissions";
import { tenantsOf } from "@/lib/access/tenants";
import { parseDay, startOfDay } from "@/lib/platform/dates";
import { getT } from "@/lib/platform/i18n/server";
import { ReceiptListAddress } from "@/lib/receipts/inputs";
import { listReceipts } from "@/lib/receipts/queries/list-receipts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Receipts") };
}
type Props = {
  params: Promise<{ business: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default orNothingHere(async function ReceiptsPage({ params, searchParams }: Props) {
  const [{ business }, search] = [await params, await searchParams];
  const { scope, tenant } = await pageScope("receipts:read", business);
  const address = ReceiptListAddress.parse(search);
  const zone = tenant?.timeZone ?? "America/Jamaica";
  const { q, at, from, to, series, currency } = address;
  const last = to ? parseDay(to, zone) : null;
  const [page, others] = await Promise.all([
    listReceipts(scope, {
      ...{ series, currency, search: q, cursor: at },
      from: (from && parseDay(from, zone)) || undefined,
      to: last ? startOfDay(last, zone, 1) : undefined,
    }),
    tenant ? [] : tenantsOf(scope.actor, 1000),
  ]);
  return (
    <>
      <Live noun="receipts" />
      <ReceiptList
        {...{ base: `/b/${business}/receipts`, business, address, page, zone, now: new Date() }}
        businesses={tenant ? undefined : new Map(others.map(({ id, name }) => [id, name]))}
        mayExport={can(scope.actor.grants, "reports:export", tenant?.id)}
      />
    </>
  );
});
