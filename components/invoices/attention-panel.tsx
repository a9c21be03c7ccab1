import { useT } from "#i18n";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import type { AttentionCase } from "@/lib/invoices/attention/queries";
import { AttentionRow } from "./attention-row";

type Props = { cases: readonly AttentionCase[]; invoiceId: string; base: string; zone: string };

/** What of this invoice wants a decision or wanted one; for a second invoice, what it was made for. */
export function AttentionPanel({ cases, invoiceId, base, zone }: Props) {
  const t = useT();
  if (cases.length === 0) return null;
  const open = cases.some(({ item }) => item.resolvedAt === null);
  const place = base.replace(/\/invoices$/, "/attention");
  return (
    <Panel
      title={t("Needs attention")}
      action={open && <TextLink href={place}>{t("Decide")}</TextLink>}
    >
      <ul className="divide-y divide-line-soft">
        {cases.map((about) => (
          <AttentionRow
            key={about.item.id}
            {...{ about, base, zone }}
            here={about.invoice.id === invoiceId}
          />
        ))}
      </ul>
    </Panel>
  );
}
