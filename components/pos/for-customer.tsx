"use client";
import type { ReactNode } from "react";
import { useT } from "#i18n";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import type { SaleState } from "@/lib/pos/queries/sale-state";
import { CodeToScan } from "./code-to-scan";

/** The form that mails a receipt; null where the console sends no mail. */
export type Send = ((receiptId: string) => ReactNode) | null;
type Props = NonNullable<SaleState["receipt"]> & { send: Send };

/** How the customer gets the receipt: a code for the phone, its page, a mail. */
export function ForCustomer({ id, path, qr, send }: Props) {
  const t = useT();
  return (
    <div className="print:hidden">
      <Panel title={t("For the customer")}>
        <div className="grid gap-4">
          <div className="flex items-center gap-4">
            <CodeToScan {...qr} label={t("Receipt to scan")} className="w-28 shrink-0" />
            <p className="text-soft text-table">
              {t.rich("Let the customer scan it, or <link>open the receipt</link>.", {
                link: (inside) => (
                  <TextLink href={path} prefetch={false} target="_blank">
                    {inside}
                  </TextLink>
                ),
              })}
            </p>
          </div>
          {send?.(id)}
        </div>
      </Panel>
    </div>
  );
}
