import type { ReactNode } from "react";
import { Frame } from "@/components/console/frame";
import { orInstead } from "@/lib/access/doors/instead";
import { pageActor, pageScope } from "@/lib/access/doors/page";
import { tenantsOf } from "@/lib/access/tenants";
import { getStanding } from "@/lib/reports/queries/standing";
import { NothingHere } from "./nothing-here";

/** Nothing here, in the frame of the person's own first page; without a frame for who has no role at all. */
async function Astray() {
  const person = await pageActor();
  const tenants = await tenantsOf(person);
  const everywhere = person.grants.some(({ merchantId }) => merchantId === "all");
  const current = everywhere ? "all" : tenants[0]?.slug;
  if (!current)
    return (
      <main>
        <NothingHere />
      </main>
    );
  const { scope } = await pageScope("home:read", current);
  return (
    <Frame {...{ person, tenants, current }} standing={await getStanding(scope)}>
      <NothingHere />
    </Frame>
  );
}

/** A layout that draws a frame; where it says notFound() the person's own frame stands around the words. */
export const orAstray = <P,>(draw: (props: P) => Promise<ReactNode>) => orInstead(draw, <Astray />);
