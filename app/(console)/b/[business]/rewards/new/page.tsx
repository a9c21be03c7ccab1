import type { Metadata } from "next";
import { orNothingHere } from "@/app/nothing-here";
import { StartForm } from "@/components/rewards/start-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { pageScope } from "@/lib/access/doors/page";
import { getT } from "@/lib/platform/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Start a campaign") };
}

export default orNothingHere(async function NewCampaignPage({
  params,
}: {
  params: Promise<{ business: string }>;
}) {
  const { business } = await params;
  const t = await getT();
  await pageScope("rewards:manage", business);
  const base = `/b/${business}`;
  return (
    <>
      <Breadcrumb items={[{ label: t("Rewards"), href: `${base}/rewards` }, { label: t("New") }]} />
      <PageHeader
        title={t("Start a campaign")}
        summary={t("It runs at every Business and starts at once. One campaign runs at a time.")}
      />
      <StartForm base={base} />
    </>
  );
});
