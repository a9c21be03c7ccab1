import type { Metadata } from "next";
import { cookies } from "next/headers";
import { orNothingHere } from "@/app/nothing-here";
import { ButtonSpecimens } from "@/components/shell/gallery/button-specimens";
import { ChartSpecimens } from "@/components/shell/gallery/chart-specimens";
import { LaterSpecimens } from "@/components/shell/gallery/later";
import { LayoutSpecimens } from "@/components/shell/gallery/layout-specimens";
import { listSampleOf, stepsCookie } from "@/components/shell/gallery/list-sample";
import { RefundSpecimens } from "@/components/shell/gallery/refund-specimens";
import { ShellSpecimens } from "@/components/shell/gallery/shell-specimens";
import { SkeletonSpecimens } from "@/components/shell/gallery/skeleton-specimens";
import { MoneySpecimens, StateSpecimens } from "@/components/shell/gallery/state-specimens";
import { densityCookie, readDensity } from "@/components/table/density";
import { PageHeader } from "@/components/ui/page-header";
import { platformScope } from "@/lib/access/doors/page";
import { getT } from "@/lib/platform/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Components") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Every part in every state: what screenshots are compared on. */
export default orNothingHere(async function ComponentsPage({ searchParams }: Props) {
  await platformScope("system:read");
  const [t, jar, address] = await Promise.all([getT(), cookies(), searchParams]);
  return (
    <>
      <PageHeader
        title={t("Components")}
        summary={t("Every part of the console in every state. Figures are invented.")}
      />
      <ButtonSpecimens />
      <StateSpecimens />
      <MoneySpecimens />
      <LayoutSpecimens />
      <SkeletonSpecimens />
      <LaterSpecimens
        list={{ ...listSampleOf(address), density: readDensity(jar.get(densityCookie)?.value) }}
        stepsHidden={jar.has(stepsCookie)}
      />
      <RefundSpecimens />
      <ChartSpecimens />
      <ShellSpecimens />
    </>
  );
});
