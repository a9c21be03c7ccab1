import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNothingHere } from "@/app/nothing-here";
import { InviteForm } from "@/components/access/invite-form";
import { ConnectionCard } from "@/components/merchants/connection-card";
import { FactsPanel } from "@/components/merchants/facts-panel";
import { Live } from "@/components/shell/live";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button-link";
import { DialogButton } from "@/components/ui/dialog-button";
import { PageHeader } from "@/components/ui/page-header";
import { pageActor, pageScope, platformScope } from "@/lib/access/doors/page";
import { businessRoles, can } from "@/lib/access/permissions";
import { getConnection } from "@/lib/btcpay/queries";
import { getMerchant } from "@/lib/merchants/queries";
import { getT } from "@/lib/platform/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Business") };
}

export default orNothingHere(async function Page({
  params,
}: {
  params: Promise<{ slug: string }>;
}) {
  const { slug } = await params;
  const t = await getT();
  await platformScope("merchants:read");
  const { scope, tenant } = await pageScope("merchants:read", slug);
  const merchant = tenant && (await getMerchant(scope, tenant.id));
  if (!merchant) notFound();
  const { id, name, timeZone: zone } = merchant;
  const [{ grants }, connection] = await Promise.all([pageActor(), getConnection(scope, id)]);
  const may = {
    connect: can(grants, "settings:connect", id),
    edit: can(grants, "merchants:register"),
  };
  const actions = (
    <>
      <ButtonLink href={`/b/${slug}`}>{t("<go>Open</go>")}</ButtonLink>
      {can(grants, "people:read", id) && (
        <ButtonLink href={`/b/${slug}/people`}>{t("People")}</ButtonLink>
      )}
      {can(grants, "people:invite", id) && (
        <DialogButton label={t("Invite")} variant="primary" title={t("Invite to {name}", { name })}>
          <InviteForm merchantId={id} roles={businessRoles} />
        </DialogButton>
      )}
    </>
  );
  return (
    <>
      <Live noun="connections" ids={[id]} />
      <Breadcrumb
        items={[{ label: t("Businesses"), href: "/admin/businesses" }, { label: name }]}
      />
      <PageHeader title={name} actions={actions} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <ConnectionCard
          {...{ merchantId: id, connection, zone }}
          mayConnect={may.connect}
          connectHref={`/b/${slug}/settings/connect`}
        />
        <FactsPanel merchant={merchant} mayEdit={may.edit} />
      </div>
    </>
  );
});
