import { HomeView } from "@/components/reports/home-view";
import { Live } from "@/components/shell/live";
import { pageScope } from "@/lib/access/doors/page";
import { assetOf } from "@/lib/platform/money";
import { getOverview } from "@/lib/reports/queries/overview";
import { periodOf } from "@/lib/reports/rules/period";

type Props = {
  params: Promise<{ business: string }>;
  searchParams: Promise<{ period?: string; asset?: string }>;
};

export default async function HomePage({ params, searchParams }: Props) {
  const { business } = await params;
  const { period: text, asset } = await searchParams;
  const { scope, tenant } = await pageScope("home:read", business);
  const zone = tenant?.timeZone ?? "America/Jamaica";
  const now = new Date();
  const period = periodOf(text);
  const home = assetOf(tenant?.currency ?? "JMD");
  const overview = await getOverview(scope, { zone, home, asset, period, now });
  return (
    <>
      <Live noun="invoices" />
      <HomeView
        overview={overview}
        base={`/b/${business}`}
        period={period}
        zone={zone}
        name={tenant?.name ?? "Every business"}
        everywhere={tenant === null}
        now={now}
      />
    </>
  );
}
