import type { Metadata } from "next";
import { cookies } from "next/headers";
import { orNothingHere } from "@/app/nothing-here";
import { FirstSteps } from "@/components/reports/first-steps";
import { HomeView } from "@/components/reports/home-view";
import { Live } from "@/components/shell/live";
import { pageScope } from "@/lib/access/doors/page";
import { can } from "@/lib/access/permissions";
import { getT } from "@/lib/platform/i18n/server";
import { assetOf } from "@/lib/platform/money";
import { periodAt } from "@/lib/platform/periods";
import { getFirstSteps } from "@/lib/reports/queries/first-steps";
import { getOverview } from "@/lib/reports/queries/overview";
import { firstSteps } from "@/lib/reports/rules/first-steps";
import { hidingCookie, isHidden, stepsCookie } from "@/lib/reports/rules/hidden-steps";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Home") };
}
type Address = { [name in "period" | "from" | "to" | "compare" | "asset"]?: string };
type Props = {
  params: Promise<{ business: string }>;
  searchParams: Promise<Address>;
};

export default orNothingHere(async function HomePage({ params, searchParams }: Props) {
  const { business } = await params;
  const t = await getT();
  const { asset, ...when } = await searchParams;
  const { scope, tenant } = await pageScope("home:read", business);
  const zone = tenant?.timeZone ?? "America/Jamaica";
  const now = new Date();
  const period = periodAt(when, now, zone);
  const home = assetOf(tenant?.currency ?? "JMD");
  const { id: personId, grants } = scope.actor;
  const merchantId = tenant?.id ?? null;
  const hidden = (await cookies()).get(stepsCookie(merchantId))?.value;
  const [overview, facts] = await Promise.all([
    getOverview(scope, { home, asset, period }),
    isHidden(hidden, personId) ? {} : getFirstSteps(scope, merchantId),
  ]);
  return (
    <>
      <Live noun="invoices" zone={zone} />
      <FirstSteps
        steps={firstSteps(facts, { grants, business, merchantId })}
        cookie={hidingCookie(merchantId, `/b/${business}`, hidden, personId)}
      />
      <HomeView
        overview={overview}
        base={`/b/${business}`}
        period={period}
        zone={zone}
        name={tenant?.name ?? t("Every business")}
        everywhere={tenant === null}
        mayCreate={tenant?.kind === "merchant" && can(grants, "invoices:create", tenant.id)}
        now={now}
      />
    </>
  );
});
