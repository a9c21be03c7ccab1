import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNothingHere } from "@/app/nothing-here";
import { TillsPage } from "@/components/pos/tills-page";
import { pageScope } from "@/lib/access/doors/page";
import { can } from "@/lib/access/permissions";
import { getT } from "@/lib/platform/i18n/server";
import type { Currency } from "@/lib/platform/money";
import { listItems, listShifts, listTills } from "@/lib/pos/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Tills") };
}

type Props = { params: Promise<{ business: string }> };

export default orNothingHere(async function Tills({ params }: Props) {
  const { business } = await params;
  const { scope, tenant } = await pageScope("pos:sell", business);
  if (tenant?.kind !== "merchant") notFound();
  const mayManage = can(scope.actor.grants, "pos:manage", tenant.id);
  const [tills, items, shifts] = await Promise.all([
    listTills(scope),
    mayManage ? listItems(scope) : [],
    mayManage ? listShifts(scope) : [],
  ]);
  return (
    <TillsPage
      merchantId={tenant.id}
      currency={tenant.currency as Currency}
      zone={tenant.timeZone}
      now={new Date()}
      {...{ mayManage, tills, items, shifts }}
    />
  );
});
