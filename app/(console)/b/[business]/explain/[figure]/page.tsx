import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNothingHere } from "@/app/nothing-here";
import { Explanation } from "@/components/reports/explanation";
import { pageScope } from "@/lib/access/doors/page";
import { can } from "@/lib/access/permissions";
import { getT } from "@/lib/platform/i18n/server";
import { assetOf, isAsset } from "@/lib/platform/money";
import { dayBounds, periodAt } from "@/lib/platform/periods";
import { getExplanation } from "@/lib/reports/queries/explain";
import { figures, isFigure, sumOfRows } from "@/lib/reports/rules/figures";

type Address = { [name in "period" | "from" | "to" | "compare" | "asset"]?: string };
type Props = {
  params: Promise<{ business: string; figure: string }>;
  searchParams: Promise<Address>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { figure } = await params;
  const t = await getT();
  return { title: isFigure(figure) ? t(figures[figure].title) : t("Nothing here") };
}

export default orNothingHere(async function ExplainPage({ params, searchParams }: Props) {
  const { business, figure } = await params;
  const { asset: wanted, ...when } = await searchParams;
  const { scope, tenant } = await pageScope("home:read", business);
  if (!isFigure(figure)) notFound();
  const zone = tenant?.timeZone ?? "America/Jamaica";
  const now = new Date();
  const period = periodAt(when, now, zone);
  const asset = wanted && isAsset(wanted) ? wanted : assetOf(tenant?.currency ?? "JMD");
  const { unit, rows } = await getExplanation(scope, { figure, asset, period });
  const base = `/b/${business}`;
  const days = dayBounds(period.range, zone);
  const view = { figure, unit, rows, period, now, total: sumOfRows(rows, unit) };
  return (
    <Explanation
      {...view}
      base={base}
      empty={{
        cardsHref: can(scope.actor.grants, "cards:read", tenant?.id) ? `${base}/cards` : undefined,
        widerHref:
          period.key === "year"
            ? undefined
            : `${base}/explain/${figure}?${new URLSearchParams({ period: "year", asset })}`,
      }}
      csvHref={`/api/reports/journal?${new URLSearchParams({ business, ...days })}`}
    />
  );
});
