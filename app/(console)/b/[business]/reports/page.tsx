import { Downloads } from "@/components/reports/downloads";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { pageScope } from "@/lib/access/doors/page";
import { monthPresets } from "@/lib/reports/rules/presets";

export default async function ReportsPage({ params }: { params: Promise<{ business: string }> }) {
  const { business } = await params;
  const { tenant } = await pageScope("reports:read", business);
  const zone = tenant?.timeZone ?? "America/Jamaica";
  const [thisMonth, lastMonth, thisYear] = monthPresets(new Date(), zone);
  return (
    <div className="grid gap-4">
      <PageHeader
        title="Reports"
        summary={`Days are cut at midnight, ${zone.split("/").at(-1)?.replaceAll("_", " ")} time. Amounts are bare numbers, so columns can be summed.`}
      />
      <Panel title="Download as CSV">
        <Downloads
          business={business}
          from={thisMonth.from}
          to={thisMonth.to}
          last={[thisMonth, lastMonth, thisYear]}
        />
      </Panel>
      <Panel title="Trial balance and journal">
        <p className="text-soft">
          Every figure of this console is a sum of ledger entries.{" "}
          <TextLink href={`/b/${business}/ledger`}>Open the ledger</TextLink>
        </p>
      </Panel>
    </div>
  );
}
