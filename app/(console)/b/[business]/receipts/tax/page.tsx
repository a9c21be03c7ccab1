import type { Metadata } from "next";
import { orNothingHere } from "@/app/nothing-here";
import { TaxSummary } from "@/components/receipts/tax-summary";
import { PeriodControl } from "@/components/shell/period/period-control";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { pageScope } from "@/lib/access/doors/page";
import { getT } from "@/lib/platform/i18n/server";
import { dayBounds, type PeriodAddress, periodAt } from "@/lib/platform/periods";
import { taxSummary } from "@/lib/receipts/queries/tax";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("GCT summary") };
}
type Props = { params: Promise<{ business: string }>; searchParams: Promise<PeriodAddress> };

export default orNothingHere(async function TaxPage({ params, searchParams }: Props) {
  const { business } = await params;
  const t = await getT();
  const { scope, tenant } = await pageScope("receipts:read", business);
  const zone = tenant?.timeZone ?? "America/Jamaica";
  const now = new Date();
  const period = periodAt({ period: "month", ...(await searchParams) }, now, zone);
  const base = `/b/${business}/receipts`;
  const days = new URLSearchParams(dayBounds(period.range, zone));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div>
        <Breadcrumb items={[{ label: t("Receipts"), href: base }, { label: t("GCT summary") }]} />
        <PageHeader
          title={t("GCT summary")}
          summary={t(
            "By the day a receipt or credit note was written. Credit notes are taken off.",
          )}
          actions={<PeriodControl {...{ period, now }} compares={false} />}
        />
      </div>
      <TaxSummary sums={await taxSummary(scope, period.range)} listHref={`${base}?${days}`} />
    </div>
  );
});
