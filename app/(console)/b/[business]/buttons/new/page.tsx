import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNothingHere } from "@/app/nothing-here";
import { NewButton } from "@/components/buttons/new-button";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { pageScope } from "@/lib/access/doors/page";
import { getT } from "@/lib/platform/i18n/server";
import type { Currency } from "@/lib/platform/money";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("New button") };
}
type Props = { params: Promise<{ business: string }> };

export default orNothingHere(async function NewButtonPage({ params }: Props) {
  const { business } = await params;
  const { tenant } = await pageScope("buttons:manage", business);
  if (tenant?.kind !== "merchant") notFound();
  const t = await getT();
  const base = `/b/${business}/buttons`;
  return (
    <>
      <Breadcrumb
        items={[{ label: t("Payment buttons"), href: base }, { label: t("New button") }]}
      />
      <PageHeader title={t("New button")} />
      <NewButton {...{ base }} merchantId={tenant.id} currency={tenant.currency as Currency} />
    </>
  );
});
