import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNothing } from "@/app/(console)/b/[business]/or-nothing";
import { orNothingHere } from "@/app/nothing-here";
import { BatchPage } from "@/components/invoices/batch-page";
import { firstView } from "@/components/invoices/batch-words";
import { Live } from "@/components/shell/live";
import { pageScope } from "@/lib/access/doors/page";
import { BatchAddress } from "@/lib/invoices/batches/inputs";
import { getBatch } from "@/lib/invoices/batches/queries";
import { listBatchRows } from "@/lib/invoices/batches/queries/batch-rows";
import { getT } from "@/lib/platform/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Invoices from a CSV file") };
}
type Props = {
  params: Promise<{ business: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default orNothingHere(async function BatchDetailPage({ params, searchParams }: Props) {
  const [{ business, id: batchId }, search] = [await params, await searchParams];
  const { scope, tenant } = await pageScope("invoices:bulk", business);
  if (tenant?.kind !== "merchant") notFound();
  const address = BatchAddress.parse(search);
  const summary = await getBatch(scope, batchId).catch(orNothing);
  if (!summary) notFound();
  const view = address.view ?? firstView(summary.batch, summary.counts);
  const page = await listBatchRows(scope, { batchId, view, at: address.at });
  return (
    <>
      <Live noun="invoices" />
      <BatchPage
        {...{ summary, view, page }}
        base={`/b/${business}/invoices`}
        zone={tenant.timeZone}
        now={new Date()}
      />
    </>
  );
});
