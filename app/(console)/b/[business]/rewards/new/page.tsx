import type { Metadata } from "next";
import { StartForm } from "@/components/rewards/start-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { pageScope } from "@/lib/access/doors/page";

export const metadata: Metadata = { title: "Start a campaign" };

export default async function NewCampaignPage({
  params,
}: {
  params: Promise<{ business: string }>;
}) {
  const { business } = await params;
  await pageScope("rewards:manage", business);
  const base = `/b/${business}`;
  return (
    <>
      <Breadcrumb items={[{ label: "Rewards", href: `${base}/rewards` }, { label: "New" }]} />
      <PageHeader
        title="Start a campaign"
        summary="It runs at every Business and starts at once. One campaign runs at a time."
      />
      <StartForm base={base} />
    </>
  );
}
