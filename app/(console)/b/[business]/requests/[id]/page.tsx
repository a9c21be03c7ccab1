import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNothingHere } from "@/app/nothing-here";
import { RequestPage } from "@/components/requests/request-page";
import { Live } from "@/components/shell/live";
import { pageScope } from "@/lib/access/doors/page";
import { canMail } from "@/lib/access/links/mailing";
import { can } from "@/lib/access/permissions";
import { tenantById } from "@/lib/access/tenants";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/errors";
import { getT } from "@/lib/platform/i18n/server";
import { requestView } from "@/lib/requests/queries/request-view";
import { payAddress } from "@/lib/requests/rules/address";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Payment request") };
}
type Props = { params: Promise<{ business: string; id: string }> };

const orNotFound = (error: unknown): never => {
  if (error instanceof Refusal && error.code === "not-found") notFound();
  throw error;
};

export default orNothingHere(async function RequestDetailPage({ params }: Props) {
  const { business, id } = await params;
  const { scope, tenant } = await pageScope("requests:read", business);
  const view = await requestView(scope, id).catch(orNotFound);
  const { merchantId, code } = view.request;
  const owner = tenant ?? (await tenantById(merchantId));
  return (
    <>
      <Live noun="requests" ids={[id]} />
      <RequestPage
        {...{ view }}
        base={`/b/${business}/requests`}
        invoicesBase={`/b/${business}/invoices`}
        address={payAddress(env.AUTH_URL, code)}
        mayManage={can(scope.actor.grants, "requests:manage", merchantId)}
        mails={canMail()}
        zone={owner?.timeZone ?? "America/Jamaica"}
        now={new Date()}
      />
    </>
  );
});
