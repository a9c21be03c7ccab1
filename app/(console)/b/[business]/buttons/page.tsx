import type { Metadata } from "next";
import { orNothingHere } from "@/app/nothing-here";
import { ButtonList } from "@/components/buttons/button-list";
import { Live } from "@/components/shell/live";
import { pageScope } from "@/lib/access/doors/page";
import { can } from "@/lib/access/permissions";
import { ButtonListAddress } from "@/lib/buttons/inputs";
import { listButtons } from "@/lib/buttons/queries";
import { getT } from "@/lib/platform/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Payment buttons") };
}
type Props = {
  params: Promise<{ business: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default orNothingHere(async function ButtonsPage({ params, searchParams }: Props) {
  const { business } = await params;
  const { scope, tenant } = await pageScope("buttons:read", business);
  const address = ButtonListAddress.parse(await searchParams);
  const page = await listButtons(scope, address);
  const merchant = tenant?.kind === "merchant";
  return (
    <>
      <Live noun="invoices" />
      <ButtonList
        base={`/b/${business}/buttons`}
        {...{ address, page }}
        mayCreate={merchant && can(scope.actor.grants, "buttons:manage", tenant.id)}
        zone={tenant?.timeZone ?? "America/Jamaica"}
        now={new Date()}
      />
    </>
  );
});
