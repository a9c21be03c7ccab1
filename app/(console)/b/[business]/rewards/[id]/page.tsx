import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNothingHere } from "@/app/nothing-here";
import { AwardTable } from "@/components/rewards/award-table";
import { CampaignHead } from "@/components/rewards/campaign-head";
import { Live } from "@/components/shell/live";
import { Pager } from "@/components/table/pager";
import { Panel } from "@/components/ui/panel";
import { pageScope } from "@/lib/access/doors/page";
import { can } from "@/lib/access/permissions";
import { Refusal } from "@/lib/platform/errors";
import { getT } from "@/lib/platform/i18n/server";
import { listAwards } from "@/lib/rewards/queries/awards";
import { getCampaign, pointsSince } from "@/lib/rewards/queries/campaigns";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Campaign") };
}
type Props = {
  params: Promise<{ business: string; id: string }>;
  searchParams: Promise<{ older?: string }>;
};

const orNotFound = (error: unknown): never => {
  if (error instanceof Refusal && error.code === "not-found") notFound();
  throw error;
};

export default orNothingHere(async function CampaignPage({ params, searchParams }: Props) {
  const [{ business, id }, { older }] = [await params, await searchParams];
  const t = await getT();
  const { scope, tenant } = await pageScope("rewards:read", business);
  const now = new Date();
  const campaign = await getCampaign(scope, id).catch(orNotFound);
  const [awards, lastWeek] = await Promise.all([
    listAwards(scope, { campaignId: id, older }),
    pointsSince(scope, id, new Date(now.getTime() - 7 * 86_400_000)),
  ]);
  const shared = { base: `/b/${business}`, zone: tenant?.timeZone ?? "America/Jamaica", now };
  const { grants } = scope.actor;
  const mayManage = can(grants, "rewards:manage");
  return (
    <>
      <Live noun="rewards" />
      <CampaignHead
        {...shared}
        {...{ campaign, mayManage }}
        givenLastWeek={lastWeek}
        everywhere={!tenant}
      />
      <Panel title={t("Points given")} className="mt-4" flush>
        <AwardTable
          {...shared}
          rows={awards.rows}
          running={campaign.state === "running"}
          mayCreate={tenant?.kind === "merchant" && can(grants, "invoices:create", tenant.id)}
        />
      </Panel>
      <Pager
        olderHref={awards.older ? `${shared.base}/rewards/${id}?older=${awards.older}` : undefined}
      />
    </>
  );
});
