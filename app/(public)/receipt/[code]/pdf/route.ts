import { publicEndpoint } from "@/lib/access/doors/public";
import { systemScope } from "@/lib/access/doors/worker";
import { Refusal } from "@/lib/platform/errors";
import { getT } from "@/lib/platform/i18n/server";
import { pdfOf } from "@/lib/receipts/exports/pdf";
import { receiptByCode } from "@/lib/receipts/queries/receipts";
import { documentOf } from "@/lib/receipts/rules/document";

export const GET = publicEndpoint("receipts.pdf", async (_request, { code = "" }) => {
  const found = await receiptByCode(systemScope("receipts:read"), code);
  if (!found) throw new Refusal("not-found", "There is no such receipt.");
  const t = await getT();
  const document = documentOf(found.receipt, found.of, t);
  const pdf = await pdfOf(document, found.receipt.issuedAt, t.locale);
  return new Response(new Uint8Array(pdf), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="receipt-${document.number}.pdf"`,
      "cache-control": "private, no-store",
    },
  });
});
