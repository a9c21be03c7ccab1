import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNothingHere } from "@/app/nothing-here";
import { NewInvoice } from "@/components/invoices/new-invoice";
import { pageScope } from "@/lib/access/doors/page";
import { getConnection } from "@/lib/btcpay/queries";
import { latestRates } from "@/lib/invoices/queries/latest-rates";
import { likeInvoice } from "@/lib/invoices/queries/like-invoice";
import { getT } from "@/lib/platform/i18n/server";
import type { Currency } from "@/lib/platform/money";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("New invoice") };
}

export default orNothingHere(async function NewInvoicePage({
  params,
  searchParams,
}: {
  params: Promise<{ business: string }>;
  searchParams: Promise<{ like?: string | string[] }>;
}) {
  const [{ business }, { like }] = [await params, await searchParams];
  const { scope, tenant } = await pageScope("invoices:create", business);
  if (tenant?.kind !== "merchant") notFound();
  const { scope: connections } = await pageScope("merchants:read", business);
  const connection = await getConnection(connections, tenant.id);
  const rates = await latestRates(scope);
  const { scope: invoices } = await pageScope("invoices:read", business);
  return (
    <NewInvoice
      base={`/b/${business}/invoices`}
      settingsHref={`/b/${business}/settings`}
      connected={connection !== null}
      merchantId={tenant.id}
      currency={tenant.currency as Currency}
      rates={rates}
      like={typeof like === "string" ? await likeInvoice(invoices, like) : undefined}
    />
  );
});
