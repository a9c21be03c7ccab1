import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { orAstray } from "@/app/astray";
import { Frame } from "@/components/console/frame";
import { BesideProvider } from "@/components/ui/beside";
import { pageActor, pageScope } from "@/lib/access/doors/page";
import { tenantsOf } from "@/lib/access/tenants";
import { besideCookie, besideOf } from "@/lib/platform/beside";
import { marketRates } from "@/lib/reports/queries/market-rates";
import { getStanding } from "@/lib/reports/queries/standing";

type Props = { children: ReactNode; params: Promise<{ business: string }> };

/** Draws the frame; what may be seen is decided by each page. */
export default orAstray(async function BusinessLayout({ children, params }: Props) {
  const { business } = await params;
  const person = await pageActor();
  const { scope, tenant } = await pageScope("home:read", business);
  const beside = besideOf((await cookies()).get(besideCookie)?.value);
  const [tenants, standing, rates] = await Promise.all([
    tenantsOf(person),
    getStanding(scope),
    beside ? marketRates(scope) : [],
  ]);
  return (
    <Frame person={person} tenants={tenants} current={business} standing={standing}>
      <BesideProvider {...{ beside, rates }} zone={tenant?.timeZone ?? "America/Jamaica"}>
        {children}
      </BesideProvider>
    </Frame>
  );
});
