import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { orNothingHere } from "@/app/nothing-here";
import { ConnectionCard } from "@/components/merchants/connection-card";
import { FactsPanel } from "@/components/merchants/facts-panel";
import { RefundLimitPanel } from "@/components/merchants/refund-limit-panel";
import { RatesPanel } from "@/components/receipts/rates-panel";
import { TaxPanel } from "@/components/receipts/tax-panel";
import { Live } from "@/components/shell/live";
import { PageHeader } from "@/components/ui/page-header";
import { pageActor, pageScope } from "@/lib/access/doors/page";
import { can } from "@/lib/access/permissions";
import { getConnection } from "@/lib/btcpay/queries";
import { getMerchant, refundApprovalOf } from "@/lib/merchants/queries";
import { dayOf } from "@/lib/platform/dates";
import { getT } from "@/lib/platform/i18n/server";
import { taxProfileOf, taxRatesOf } from "@/lib/receipts/queries/tax";
import { rateOn } from "@/lib/receipts/rules/tax";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Settings") };
}

/** Panels of one side stand under each other, whatever stands beside them. */
const column = "grid grid-cols-[minmax(0,1fr)] gap-4";

export default orNothingHere(async function SettingsPage({
  params,
}: {
  params: Promise<{ business: string }>;
}) {
  const { business } = await params;
  const t = await getT();
  const { scope, tenant } = await pageScope("settings:read", business);
  if (!tenant) redirect("/admin/businesses");
  const { id, timeZone: zone } = tenant;
  const { grants } = await pageActor();
  const [merchant, connection, approval, profile, rates] = await Promise.all([
    getMerchant(scope, id),
    getConnection(scope, id),
    refundApprovalOf(scope, id),
    taxProfileOf(scope, id),
    taxRatesOf(scope, id),
  ]);
  const mayTax = can(grants, "settings:tax", id);
  return (
    <>
      <Live noun="connections" ids={[id]} />
      <PageHeader
        title={t("Settings")}
        summary={t("{name}: what it is, and where its money arrives.", { name: tenant.name })}
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className={column}>
          <ConnectionCard
            merchantId={id}
            {...{ connection, zone }}
            programme={tenant.kind === "programme"}
            mayConnect={can(grants, "settings:connect", id)}
            connectHref={`/b/${business}/settings/connect`}
          />
          {merchant && (
            <RefundLimitPanel
              {...{ merchantId: id, currency: merchant.currency, minor: approval?.minor ?? null }}
              mayChange={can(grants, "settings:refunds", id)}
            />
          )}
        </div>
        <div className={column}>
          {merchant && (
            <FactsPanel merchant={merchant} mayEdit={can(grants, "merchants:register", id)} />
          )}
          {tenant.kind === "merchant" && (
            <>
              <TaxPanel merchantId={id} profile={profile} mayChange={mayTax} />
              {profile?.gctNumber && (
                <RatesPanel
                  {...{ merchantId: id, rates, mayChange: mayTax }}
                  today={rateOn(dayOf(new Date(), zone), rates)}
                />
              )}
            </>
          )}
        </div>
      </div>
    </>
  );
});
