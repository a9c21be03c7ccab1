import { useT } from "#i18n";
import type { Row } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import type { CardDetail } from "@/lib/cards/queries/card-detail";
import { msg, type Translator } from "@/lib/platform/i18n/translator";

type Masked = Extract<CardDetail, { own: false }>;
type MaskedCardProps = { detail: Masked; base: string; zone: string; now: Date };

const words = {
  paid: msg("Payment"),
  reserved: msg("On its way"),
  "in-flight": msg("On its way"),
  declined: msg("Refused"),
  failed: msg("Not paid"),
};

const rowOf = (t: Translator, tap: Masked["taps"][number], base: string): Row => ({
  id: tap.id,
  href: tap.invoiceId ? `${base}/invoices/${tap.invoiceId}` : undefined,
  cells: {
    when: { kind: "time", at: tap.at },
    what: t(words[tap.state]),
    amount: { kind: "money", value: { amount: tap.msat, asset: "BTC/11" } },
  },
});

/** A card that another Business gave out: only what it did here. */
export function MaskedCard({ detail: { card, taps }, base, zone, now }: MaskedCardProps) {
  const t = useT();
  return (
    <>
      <Breadcrumb
        items={[{ label: "Flashcards", href: `${base}/cards` }, { label: card.number }]}
      />
      <PageHeader
        title={t("Flashcard {number}", { number: card.number })}
        summary={t(
          "Another Business gave out this card. Its holder and balance are theirs to see; here is what it did at yours.",
        )}
      />
      <Panel title={t("Taps here")} flush>
        <DataTable
          caption={t("What this card did here")}
          columns={[
            { key: "what", header: t("What"), phone: "title" },
            { key: "when", header: t("When"), phone: "when" },
            { key: "amount", header: t("Amount"), align: "end", phone: "amount" },
          ]}
          rows={taps.map((tap) => rowOf(t, tap, base))}
          {...{ zone, now }}
          bare
        />
      </Panel>
    </>
  );
}
