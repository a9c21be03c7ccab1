import type { Metadata } from "next";
import { ButtonSpecimens } from "@/components/shell/gallery/button-specimens";
import { ChartSpecimens } from "@/components/shell/gallery/chart-specimens";
import { LaterSpecimens } from "@/components/shell/gallery/later";
import { LayoutSpecimens } from "@/components/shell/gallery/layout-specimens";
import { ShellSpecimens } from "@/components/shell/gallery/shell-specimens";
import { MoneySpecimens, StateSpecimens } from "@/components/shell/gallery/state-specimens";
import { TableSpecimens } from "@/components/shell/gallery/table-specimens";
import { PageHeader } from "@/components/ui/page-header";
import { platformScope } from "@/lib/access/doors/page";
import { getT } from "@/lib/platform/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Components") };
}

/** Every part in every state: what screenshots are compared on. */
export default async function ComponentsPage() {
  await platformScope("system:read");
  const t = await getT();
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
      <TableSpecimens />
      <ChartSpecimens />
      <LaterSpecimens />
      <ShellSpecimens />
    </>
  );
}
