import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNothingHere } from "@/app/nothing-here";
import { ButtonPage } from "@/components/buttons/button-page";
import { Live } from "@/components/shell/live";
import { pageScope } from "@/lib/access/doors/page";
import { can } from "@/lib/access/permissions";
import { tenantById } from "@/lib/access/tenants";
import { buttonSales } from "@/lib/buttons/queries/button-sales";
import { buttonAddress, pressAddress, scriptAddress } from "@/lib/buttons/rules/address";
import { scriptTag } from "@/lib/buttons/rules/html";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/errors";
import { getT } from "@/lib/platform/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Payment button") };
}
type Props = { params: Promise<{ business: string; id: string }> };

const orNotFound = (error: unknown): never => {
  if (error instanceof Refusal && error.code === "not-found") notFound();
  throw error;
};

export default orNothingHere(async function PayButtonPage({ params }: Props) {
  const { business, id } = await params;
  const { scope, tenant } = await pageScope("buttons:read", business);
  const view = await buttonSales(scope, id).catch(orNotFound);
  const { merchantId } = view.button;
  const owner = tenant ?? (await tenantById(merchantId));
  const home = env.AUTH_URL;
  return (
    <>
      <Live noun="invoices" />
      <ButtonPage
        {...{ view }}
        base={`/b/${business}/buttons`}
        invoicesBase={`/b/${business}/invoices`}
        addresses={{
          ...{ page: buttonAddress(home, id), action: pressAddress(home, id) },
          script: scriptTag(scriptAddress(home)),
        }}
        mayManage={can(scope.actor.grants, "buttons:manage", merchantId)}
        zone={owner?.timeZone ?? "America/Jamaica"}
      />
    </>
  );
});
