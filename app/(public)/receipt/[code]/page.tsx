import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNoSuchLink } from "@/app/(public)/no-such-link";
import { PublicReceipt } from "@/components/receipts/public-receipt";
import { systemScope } from "@/lib/access/doors/worker";
import { getT } from "@/lib/platform/i18n/server";
import { receiptByCode } from "@/lib/receipts/queries/receipts";
import { documentOf } from "@/lib/receipts/rules/document";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Receipt"), referrer: "no-referrer", robots: { index: false } };
}

export default orNoSuchLink(async function ReceiptOfCustomer({
  params,
}: {
  params: Promise<{ code: string }>;
}) {
  const { code } = await params;
  const found = await receiptByCode(systemScope("receipts:read"), code);
  if (!found) notFound();
  const { receipt, of } = found;
  return <PublicReceipt document={documentOf(receipt, of, await getT())} code={code} />;
});
