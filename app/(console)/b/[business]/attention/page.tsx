import type { Metadata } from "next";
import { orNothingHere } from "@/app/nothing-here";
import { AttentionList } from "@/components/invoices/attention-list";
import { Live } from "@/components/shell/live";
import { pageScope } from "@/lib/access/doors/page";
import { can } from "@/lib/access/permissions";
import { tenantsOf } from "@/lib/access/tenants";
import { AttentionAddress } from "@/lib/invoices/attention/inputs";
import { countOpenAttention, listAttention } from "@/lib/invoices/attention/queries";
import { getT } from "@/lib/platform/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Needs attention") };
}
type Props = {
  params: Promise<{ business: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default orNothingHere(async function AttentionPage({ params, searchParams }: Props) {
  const [{ business }, search] = [await params, await searchParams];
  const { scope, tenant } = await pageScope("invoices:read", business);
  const address = AttentionAddress.parse(search);
  const [page, open, others] = await Promise.all([
    listAttention(scope, address),
    countOpenAttention(scope),
    tenant ? [] : tenantsOf(scope.actor, 1000),
  ]);
  const { grants } = scope.actor;
  const may = (merchantId: string) => ({
    decide: can(grants, "invoices:mark", merchantId),
    ask: can(grants, "invoices:create", merchantId),
    refund: can(grants, "invoices:refund", merchantId),
  });
  return (
    <>
      <Live noun="invoices" />
      <AttentionList
        {...{ address, page, open, may, base: `/b/${business}` }}
        businesses={tenant ? undefined : new Map(others.map(({ id, name }) => [id, name]))}
        zone={tenant?.timeZone ?? "America/Jamaica"}
      />
    </>
  );
});
