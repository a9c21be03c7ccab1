import type { ReactNode } from "react";
import { Frame } from "@/components/console/frame";
import { pageActor, pageScope } from "@/lib/access/doors/page";
import { tenantsOf } from "@/lib/access/tenants";
import { getStanding } from "@/lib/reports/queries/standing";

type Props = { children: ReactNode; params: Promise<{ business: string }> };

/** Draws the frame; what may be seen is decided by each page. */
export default async function BusinessLayout({ children, params }: Props) {
  const { business } = await params;
  const person = await pageActor();
  const { scope } = await pageScope("home:read", business);
  const [tenants, standing] = await Promise.all([tenantsOf(person), getStanding(scope)]);
  return (
    <Frame person={person} tenants={tenants} current={business} standing={standing}>
      {children}
    </Frame>
  );
}
