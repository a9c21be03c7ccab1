import type { Metadata } from "next";
import { orNothingHere } from "@/app/nothing-here";
import { AwardTable } from "@/components/rewards/award-table";
import { CampaignList } from "@/components/rewards/campaign-list";
import { RunningCampaign } from "@/components/rewards/running-campaign";
import { Live } from "@/components/shell/live";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { pageScope } from "@/lib/access/doors/page";
import { can } from "@/lib/access/permissions";
import { getT } from "@/lib/platform/i18n/server";
import { listAwards } from "@/lib/rewards/queries/awards";
import { listCampaigns, pointsSince } from "@/lib/rewards/queries/campaigns";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Rewards") };
}
const week = 7 * 86_400_000;

export default orNothingHere(async function RewardsPage({
  params,
}: {
  params: Promise<{ business: string }>;
}) {
  const { business } = await params;
  const t = await getT();
  const { scope, tenant } = await pageScope("rewards:read", business);
  const now = new Date();
  const [campaigns, awards] = await Promise.all([
    listCampaigns(scope),
    listAwards(scope, { take: 10 }),
  ]);
  const running = campaigns.find(({ state }) => state === "running");
  const paused = running ? undefined : campaigns.find(({ state }) => state === "paused");
  const lastWeek = running
    ? await pointsSince(scope, running.id, new Date(now.getTime() - week))
    : 0n;
  const shared = { base: `/b/${business}`, zone: tenant?.timeZone ?? "America/Jamaica", now };
  const { grants } = scope.actor;
  const mayManage = can(grants, "rewards:manage");
  const mayCreate = tenant?.kind === "merchant" && can(grants, "invoices:create", tenant.id);
  return (
    <>
      <Live noun="rewards" />
      <PageHeader
        title={t("Rewards")}
        actions={
          mayManage &&
          paused && (
            <ButtonLink href={`${shared.base}/rewards/new`}>{t("Start a campaign")}</ButtonLink>
          )
        }
      />
      <RunningCampaign
        {...shared}
        campaign={running}
        {...{ paused, mayManage }}
        givenLastWeek={lastWeek}
        everywhere={!tenant}
      />
      {campaigns.length > 0 && (
        <div className="mt-4 grid gap-4">
          <Panel title={t("Campaigns")} flush>
            <CampaignList {...shared} rows={campaigns} />
          </Panel>
          <Panel
            title={t("Points given")}
            note={tenant ? t("At {business}", { business: tenant.name }) : t("At every Business")}
            flush
          >
            <AwardTable
              {...{ ...shared, mayCreate }}
              rows={awards.rows}
              running={running !== undefined}
            />
          </Panel>
        </div>
      )}
    </>
  );
});
