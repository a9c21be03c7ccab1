import type { Metadata } from "next";
import { orNothingHere } from "@/app/nothing-here";
import { RequestList } from "@/components/requests/request-list";
import { Live } from "@/components/shell/live";
import { pageScope } from "@/lib/access/doors/page";
import { can } from "@/lib/access/permissions";
import { getT } from "@/lib/platform/i18n/server";
import { RequestListAddress } from "@/lib/requests/inputs";
import { listRequests } from "@/lib/requests/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Payment requests") };
}
type Props = {
  params: Promise<{ business: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default orNothingHere(async function RequestsPage({ params, searchParams }: Props) {
  const { business } = await params;
  const { scope, tenant } = await pageScope("requests:read", business);
  const address = RequestListAddress.parse(await searchParams);
  const page = await listRequests(scope, address);
  const merchant = tenant?.kind === "merchant";
  return (
    <>
      <Live noun="requests" />
      <RequestList
        base={`/b/${business}/requests`}
        {...{ address, page }}
        mayCreate={merchant && can(scope.actor.grants, "requests:manage", tenant.id)}
        zone={tenant?.timeZone ?? "America/Jamaica"}
        now={new Date()}
      />
    </>
  );
});
