import { useT } from "#i18n";
import { RowList } from "@/components/table/row-list";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Money } from "@/components/ui/money";
import { Panel } from "@/components/ui/panel";
import { Status } from "@/components/ui/status";
import { TextLink } from "@/components/ui/text-link";
import { TimeAgo } from "@/components/ui/time-ago";
import { wordOf } from "@/lib/invoices/rules";
import type { Translator } from "@/lib/platform/i18n/translator";
import { type Asset, money } from "@/lib/platform/money";
import type { Overview } from "./overview-types";

type Props = { overview: Overview; base: string; zone: string; everywhere: boolean };

const titleOf = (
  t: Translator,
  { description, orderNumber }: { description: string | null; orderNumber: string | null },
): string =>
  description || (orderNumber ? t("Order {number}", { number: orderNumber }) : t("Invoice"));

export function AttentionList({ overview, base, zone, everywhere }: Props) {
  const t = useT();
  const rows = overview.attention.map((row) => {
    const { word, tone } = wordOf(row);
    return {
      id: row.id,
      href: `/b/${row.slug}/invoices/${row.id}`,
      title: titleOf(t, row),
      detail: everywhere ? row.business : <TimeAgo at={row.at} zone={zone} />,
      end: <Money value={money(row.amount, row.asset as Asset)} />,
      endDetail: <Status tone={tone}>{t(word)}</Status>,
    };
  });
  return (
    <Panel
      title={t("Needs attention")}
      flush
      action={
        overview.attentionCount > rows.length ? (
          <TextLink href={`${base}/attention`}>
            {t("See all {count}", { count: overview.attentionCount })}
          </TextLink>
        ) : undefined
      }
    >
      {rows.length > 0 ? (
        <RowList rows={rows} />
      ) : (
        <EmptyState>
          {t(
            "Nothing waits for you. Payments that are short, late or unclear will be listed here.",
          )}
        </EmptyState>
      )}
    </Panel>
  );
}

export function LatestPayments({ overview, base, zone, everywhere }: Props) {
  const t = useT();
  const rows = overview.latest.map((row) => ({
    id: row.id,
    href: `/b/${row.slug}/invoices/${row.invoiceId}`,
    title: everywhere ? row.business : titleOf(t, row),
    detail: row.card
      ? t("Flashcard {number}", { number: row.card })
      : row.method === "BTC-CHAIN"
        ? t("On-chain")
        : "Lightning",
    end: <Money value={money(row.value, row.asset as Asset)} />,
    endDetail: <TimeAgo at={row.at} zone={zone} />,
  }));
  return (
    <Panel
      title={t("Latest payments")}
      flush
      action={rows.length > 0 && <TextLink href={`${base}/invoices`}>{t("See all")}</TextLink>}
    >
      {rows.length > 0 ? (
        <RowList rows={rows} />
      ) : (
        <EmptyState
          action={<ButtonLink href={`${base}/invoices`}>{t("Open the invoices")}</ButtonLink>}
        >
          {t("Payments will appear here the moment they settle.")}
        </EmptyState>
      )}
    </Panel>
  );
}
