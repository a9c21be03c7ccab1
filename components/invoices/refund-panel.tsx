import { useT } from "#i18n";
import { Panel } from "@/components/ui/panel";
import type { Refunding } from "@/lib/invoices/refunds/queries/refunding";
import { RefundRow } from "./refund-row";

type Props = { refunding: Refunding; zone: string };

/** Every refund of the invoice: what, where it stands, who asked and why, and what can be done about it. */
export function RefundPanel({ refunding, zone }: Props) {
  const t = useT();
  const { refunds, links, mailTo, mayRefund, personId } = refunding;
  if (refunds.length === 0) return null;
  return (
    <Panel title={t("Refunds")}>
      <ul className="grid gap-5">
        {refunds.map((refund) => (
          <RefundRow
            key={refund.id}
            {...{ refund, mailTo, mayRefund, personId, zone }}
            link={links.get(refund.id)}
          />
        ))}
      </ul>
    </Panel>
  );
}
