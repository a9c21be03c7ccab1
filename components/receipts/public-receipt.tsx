import { PublicCard } from "@/components/shell/public-card";
import type { Document } from "@/lib/receipts/rules/document";
import { PdfLink } from "./pdf-link";
import { PrintButton } from "./print-button";
import { ReceiptDocument } from "./receipt-document";

/** What the customer opens: the document, and ways to keep it. */
export function PublicReceipt({ document, code }: { document: Document; code: string }) {
  return (
    <main className="flex min-h-dvh flex-col sm:py-10 print:min-h-0 print:p-0">
      <PublicCard business={{ name: document.seller.name }}>
        <div className="flex gap-2 pb-5 print:hidden">
          <PdfLink code={code} />
          <PrintButton />
        </div>
        <ReceiptDocument {...{ document }} level="h1" />
      </PublicCard>
    </main>
  );
}
