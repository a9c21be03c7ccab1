import type { Metadata } from "next";
import { orNothingHere } from "@/app/nothing-here";
import { Downloads } from "@/components/reports/downloads";
import { PeriodControl } from "@/components/shell/period/period-control";
import { zoneName } from "@/components/shell/period/words";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { pageScope } from "@/lib/access/doors/page";
import { getT } from "@/lib/platform/i18n/server";
import { dayBounds, type PeriodAddress, periodAt } from "@/lib/platform/periods";

type Props = { params: Promise<{ business: string }>; searchParams: Promise<PeriodAddress> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Reports") };
}

export default orNothingHere(async function ReportsPage({ params, searchParams }: Props) {
  const { business } = await params;
  const t = await getT();
  const { tenant } = await pageScope("reports:read", business);
  const zone = tenant?.timeZone ?? "America/Jamaica";
  const now = new Date();
  const period = periodAt({ period: "month", ...(await searchParams) }, now, zone);
  return (
    <div className="grid gap-4">
      <PageHeader
        title={t("Reports")}
        summary={t(
          "Days are cut at midnight, {place} time. Amounts are bare numbers, so columns can be summed.",
          { place: zoneName(zone) },
        )}
        actions={<PeriodControl {...{ period, now }} compares={false} />}
      />
      <Panel title={t("Download as CSV")}>
        <Downloads query={{ business, ...dayBounds(period.range, zone) }} />
      </Panel>
      <Panel title={t("Trial balance and journal")}>
        <p className="text-soft">
          {t("Every figure of this console is a sum of ledger entries.")}{" "}
          <TextLink href={`/b/${business}/ledger`}>{t("Open the ledger")}</TextLink>
        </p>
      </Panel>
    </div>
  );
});
