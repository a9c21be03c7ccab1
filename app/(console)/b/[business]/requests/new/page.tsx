import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNothingHere } from "@/app/nothing-here";
import { NewRequestForm } from "@/components/requests/new-request-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { pageScope } from "@/lib/access/doors/page";
import { canMail } from "@/lib/access/links/mailing";
import { getT } from "@/lib/platform/i18n/server";
import type { Currency } from "@/lib/platform/money";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("New request") };
}
type Props = { params: Promise<{ business: string }> };

export default orNothingHere(async function NewRequestPage({ params }: Props) {
  const { business } = await params;
  const { tenant } = await pageScope("requests:manage", business);
  if (tenant?.kind !== "merchant") notFound();
  const t = await getT();
  const base = `/b/${business}/requests`;
  return (
    <>
      <Breadcrumb
        items={[{ label: t("Payment requests"), href: base }, { label: t("New request") }]}
      />
      <PageHeader title={t("New request")} />
      <NewRequestForm
        {...{ base }}
        merchantId={tenant.id}
        currency={tenant.currency as Currency}
        mails={canMail()}
      />
    </>
  );
});
