import { notFound } from "next/navigation";
import { Explanation } from "@/components/reports/explanation";
import { pageScope } from "@/lib/access/doors/page";
import { assetOf, isAsset } from "@/lib/platform/money";
import { getExplanation } from "@/lib/reports/queries/explain";
import { isFigure, sumOfRows } from "@/lib/reports/rules/figures";
import { dayBounds, periodOf, periodRanges } from "@/lib/reports/rules/period";

type Props = {
  params: Promise<{ business: string; figure: string }>;
  searchParams: Promise<{ period?: string; asset?: string }>;
};

export default async function ExplainPage({ params, searchParams }: Props) {
  const { business, figure } = await params;
  const { period: text, asset: wanted } = await searchParams;
  const { scope, tenant } = await pageScope("home:read", business);
  if (!isFigure(figure)) notFound();
  const zone = tenant?.timeZone ?? "America/Jamaica";
  const now = new Date();
  const period = periodOf(text);
  const asset = wanted && isAsset(wanted) ? wanted : assetOf(tenant?.currency ?? "JMD");
  const { unit, rows } = await getExplanation(scope, { figure, asset, zone, period, now });
  const days = dayBounds(periodRanges(period, now, zone).now, zone);
  const view = { figure, unit, rows, period, zone, now, total: sumOfRows(rows, unit) };
  return (
    <Explanation
      {...view}
      base={`/b/${business}`}
      csvHref={`/api/reports/journal?${new URLSearchParams({ business, ...days })}`}
    />
  );
}
