import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNothingHere } from "@/app/nothing-here";
import { ReceiptPage } from "@/components/receipts/receipt-page";
import { SendingPanel } from "@/components/receipts/sending-panel";
import { Live } from "@/components/shell/live";
import { pageScope } from "@/lib/access/doors/page";
import { canMail } from "@/lib/access/links/mailing";
import { can } from "@/lib/access/permissions";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/errors";
import { getT } from "@/lib/platform/i18n/server";
import { getReceipt, listMails } from "@/lib/receipts/queries/receipts";
import { receiptPath } from "@/lib/receipts/rules";
import { documentOf } from "@/lib/receipts/rules/document";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Receipt") };
}
type Props = { params: Promise<{ business: string; id: string }> };

const orNotFound = (error: unknown): never => {
  if (error instanceof Refusal && error.code === "not-found") notFound();
  throw error;
};

export default orNothingHere(async function ReceiptDetailPage({ params }: Props) {
  const { business, id } = await params;
  const { scope } = await pageScope("receipts:read", business);
  const { receipt, of } = await getReceipt(scope, id).catch(orNotFound);
  const [mails, t] = await Promise.all([listMails(scope, id), getT()]);
  const { code, zone, merchantId, invoiceId, receiptId, buyerEmail } = receipt;
  const base = `/b/${business}/receipts`;
  return (
    <>
      <Live noun="receipts" ids={[id]} />
      <ReceiptPage
        {...{ document: documentOf(receipt, of, t), code, base }}
        invoiceHref={invoiceId && `/b/${business}/invoices/${invoiceId}`}
        tillsHref={receipt.saleId && `/b/${business}/tills`}
        receiptHref={receiptId && `${base}/${receiptId}`}
      >
        <SendingPanel
          {...{ receipt: { id, buyerEmail }, mails, zone }}
          link={`${new URL(env.AUTH_URL).origin}${receiptPath(code)}`}
          may={{ send: can(scope.actor.grants, "receipts:send", merchantId), mail: canMail() }}
        />
      </ReceiptPage>
    </>
  );
});
