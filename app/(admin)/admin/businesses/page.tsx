import type { Metadata } from "next";
import { listFrame } from "@/app/(console)/b/[business]/list-frame";
import { orNothingHere } from "@/app/nothing-here";
import { MerchantList } from "@/components/merchants/merchant-list";
import { MerchantsEmpty } from "@/components/merchants/merchants-empty";
import { RegisterForm } from "@/components/merchants/register-form";
import { Live } from "@/components/shell/live";
import { ButtonLink } from "@/components/ui/button-link";
import { DialogButton } from "@/components/ui/dialog-button";
import { PageHeader } from "@/components/ui/page-header";
import { platformScope } from "@/lib/access/doors/page";
import { can } from "@/lib/access/permissions";
import { programme } from "@/lib/access/tenants";
import { listConnections } from "@/lib/btcpay/queries";
import { MerchantListAddress } from "@/lib/merchants/inputs";
import { listMerchants } from "@/lib/merchants/queries";
import { getT } from "@/lib/platform/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Businesses") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default orNothingHere(async function Page({ searchParams }: Props) {
  const search = await searchParams;
  const t = await getT();
  const scope = await platformScope("merchants:read");
  const place = { business: "all", base: "/admin/businesses" };
  const frame = await listFrame({ ...place, list: "businesses", search });
  const address = MerchantListAddress.parse(search);
  const { q, currency, order } = address;
  const { grants } = scope.actor;
  const [flash, merchants, connections] = await Promise.all([
    programme(),
    listMerchants(scope, { search: q, currency, order }),
    listConnections(scope),
  ]);
  const mayRegister = can(grants, "merchants:register");
  const actions = (
    <>
      {can(grants, "settings:read", flash.id) && (
        <ButtonLink href={`/b/${flash.slug}/settings`}>{t("Programme’s store")}</ButtonLink>
      )}
      {mayRegister && (merchants.length > 0 || q || currency) && (
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
  return (
    <>
      <Live noun="connections" />
      <PageHeader title={t("Businesses")} count={t.number(merchants.length)} actions={actions} />
      <MerchantList
        {...{ ...frame, address, merchants, connections }}
        mayExport={can(grants, "reports:export")}
        empty={<MerchantsEmpty text={q ?? currency} mayRegister={mayRegister} />}
        zone="America/Jamaica"
        now={new Date()}
      />
    </>
  );
});
