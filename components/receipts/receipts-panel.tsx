import { useT } from "#i18n";
import { Money } from "@/components/ui/money";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { type Asset, money } from "@/lib/platform/money";
import { numberText, titleOf } from "@/lib/receipts/rules";
import type { Receipt } from "@/lib/receipts/schema";
import { PdfLink } from "./pdf-link";

type Props = { receipts: Receipt[]; base: string };

/** On the page of an invoice: its receipt and what was credited of it. */
export function ReceiptsPanel({ receipts, base }: Props) {
  const t = useT();
  if (receipts.length === 0) return null;
  return (
    <Panel title={t("Receipts")}>
      <ul className="grid gap-2">
        {receipts.map((receipt) => (
          <li key={receipt.id} className="flex flex-wrap items-center gap-x-4 gap-y-1" data-receipt>
            <TextLink href={`${base}/${receipt.id}`} className="inline-block py-1.5">
              {t(titleOf(receipt))} {numberText(receipt)}
            </TextLink>
            <span className="ms-auto">
              <Money value={money(receipt.total, receipt.asset as Asset)} />
            </span>
            <PdfLink code={receipt.code} small />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
