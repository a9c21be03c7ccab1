import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { orNothingHere } from "@/app/nothing-here";
import { ConnectPanels } from "@/components/merchants/connect-panels";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { pageScope } from "@/lib/access/doors/page";
import { getGrant } from "@/lib/btcpay/grants";
import { purposeOf } from "@/lib/btcpay/inspect";
import { neededPermissions } from "@/lib/btcpay/permissions";
import { env } from "@/lib/platform/env";
import { getT } from "@/lib/platform/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Connect a store") };
}

type Props = {
  params: Promise<{ business: string }>;
  searchParams: Promise<{ grant?: string }>;
};

export default orNothingHere(async function ConnectPage({ params, searchParams }: Props) {
  const [{ business }, { grant }] = await Promise.all([params, searchParams]);
  const t = await getT();
  const { scope, tenant } = await pageScope("settings:connect", business);
  if (!tenant) redirect("/admin/businesses");
  const settings = `/b/${business}/settings`;
  return (
    <>
      <Breadcrumb
        items={[{ label: t("Settings"), href: settings }, { label: t("Connect a store") }]}
      />
      <PageHeader
        title={t("Connect a BTCPay store")}
        summary={t(
          "Customers pay into the store's own wallet; this console never holds the money.",
        )}
      />
      <ConnectPanels
        merchantId={tenant.id}
        baseUrl={env.BTCPAY_URL ?? ""}
        permissions={neededPermissions(purposeOf(tenant.id))}
        doneHref={settings}
        grant={grant ? await getGrant(scope, grant) : null}
      />
    </>
  );
});
