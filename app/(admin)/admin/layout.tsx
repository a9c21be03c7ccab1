import type { ReactNode } from "react";
import { orAstray } from "@/app/astray";
import { Frame } from "@/components/console/frame";
import { pageActor, platformScope } from "@/lib/access/doors/page";
import { tenantsOf } from "@/lib/access/tenants";
import { getStanding } from "@/lib/reports/queries/standing";

/** The frame of Flash's own pages; what may be seen is decided by each page. */
export default orAstray(async function AdminLayout({ children }: { children: ReactNode }) {
  const person = await pageActor();
  const scope = await platformScope("home:read");
  const [tenants, standing] = await Promise.all([tenantsOf(person), getStanding(scope)]);
  return (
    <Frame person={person} tenants={tenants} current="all" standing={standing}>
      {children}
    </Frame>
  );
});
