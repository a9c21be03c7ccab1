import { RowList } from "@/components/table/row-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Money } from "@/components/ui/money";
import { Panel } from "@/components/ui/panel";
import { Status } from "@/components/ui/status";
import { TextLink } from "@/components/ui/text-link";
import { TimeAgo } from "@/components/ui/time-ago";
import { wordOf } from "@/lib/invoices/rules";
import { type Asset, money } from "@/lib/platform/money";
import type { Overview } from "./overview-types";

type Props = { overview: Overview; base: string; zone: string; everywhere: boolean };

const titleOf = (row: {
  description: string | null;
  orderNumber: string | null;
  id?: string;
}): string => row.description || (row.orderNumber ? `Order ${row.orderNumber}` : "Invoice");

export function AttentionList({ overview, base, zone, everywhere }: Props) {
  const rows = overview.attention.map((row) => {
    const { word, tone } = wordOf(row);
    return {
      id: row.id,
      href: `/b/${row.slug}/invoices/${row.id}`,
      title: titleOf(row),
      detail: everywhere ? row.business : <TimeAgo at={row.at} zone={zone} />,
      end: <Money value={money(row.amount, row.asset as Asset)} />,
      endDetail: <Status tone={tone}>{word}</Status>,
    };
  });
  return (
    <Panel
      title="Needs attention"
      flush
      action={
        overview.attentionCount > rows.length ? (
          <TextLink href={`${base}/invoices?view=attention`}>
            See all {overview.attentionCount}
          </TextLink>
        ) : undefined
      }
    >
      {rows.length > 0 ? (
        <RowList rows={rows} />
      ) : (
        <EmptyState>
          Nothing waits for you. Payments that are short, late or unclear will be listed here.
        </EmptyState>
      )}
    </Panel>
  );
}

export function LatestPayments({ overview, base, zone, everywhere }: Props) {
  const rows = overview.latest.map((row) => ({
    id: row.id,
    href: `/b/${row.slug}/invoices/${row.invoiceId}`,
    title: everywhere ? row.business : titleOf(row),
    detail: row.card
      ? `Flashcard ${row.card}`
      : row.method === "BTC-CHAIN"
        ? "On-chain"
        : "Lightning",
    end: <Money value={money(row.value, row.asset as Asset)} />,
    endDetail: <TimeAgo at={row.at} zone={zone} />,
  }));
  return (
    <Panel
      title="Latest payments"
      flush
      action={<TextLink href={`${base}/invoices`}>See all</TextLink>}
    >
      {rows.length > 0 ? (
        <RowList rows={rows} />
      ) : (
        <EmptyState>Payments will appear here the moment they settle.</EmptyState>
      )}
    </Panel>
  );
}
