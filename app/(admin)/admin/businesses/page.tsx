import type { Metadata } from "next";
import { MerchantTable } from "@/components/merchants/merchant-table";
import { RegisterForm } from "@/components/merchants/register-form";
import { Live } from "@/components/shell/live";
import { FilterBar } from "@/components/table/filter-bar";
import { ButtonLink } from "@/components/ui/button-link";
import { DialogButton } from "@/components/ui/dialog-button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { pageActor, platformScope } from "@/lib/access/doors/page";
import { can } from "@/lib/access/permissions";
import { programme } from "@/lib/access/tenants";
import { listConnections } from "@/lib/btcpay/queries";
import { listMerchants } from "@/lib/merchants/queries";
import { getT } from "@/lib/platform/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Businesses") };
}

export default async function Page({ searchParams }: { searchParams: Promise<{ q?: string }> }) {
  const { q = "" } = await searchParams;
  const t = await getT();
  const scope = await platformScope("merchants:read");
  const [{ grants }, flash] = await Promise.all([pageActor(), programme()]);
  const [merchants, connections] = await Promise.all([
    listMerchants(scope, q),
    listConnections(scope),
  ]);
  const actions = (
    <>
      {can(grants, "settings:read", flash.id) && (
        <ButtonLink href={`/b/${flash.slug}/settings`}>{t("Programme’s store")}</ButtonLink>
      )}
      {can(grants, "merchants:register") && (
        <DialogButton
          label={t("Register a business")}
          variant="primary"
          title={t("Register a business")}
        >
          <RegisterForm />
        </DialogButton>
      )}
    </>
  );
  const empty = q ? (
    <EmptyState drawing="search">{t("No business matches “{text}”.", { text: q })}</EmptyState>
  ) : (
    <EmptyState drawing="list">{t("No business is registered yet.")}</EmptyState>
  );
  return (
    <>
      <Live noun="connections" />
      <PageHeader title={t("Businesses")} count={t.number(merchants.length)} actions={actions} />
      <FilterBar
        search={{ action: "/admin/businesses", placeholder: t("Name, town or address"), value: q }}
      />
      <Panel flush>
        <MerchantTable
          {...{ merchants, connections, empty }}
          zone="America/Jamaica"
          now={new Date()}
        />
      </Panel>
    </>
  );
}
