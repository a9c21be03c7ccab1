import type { Row } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import type { CardDetail } from "@/lib/cards/queries/card-detail";

type Masked = Extract<CardDetail, { own: false }>;
type MaskedCardProps = { detail: Masked; base: string; zone: string; now: Date };

const words = {
  paid: "Payment",
  reserved: "On its way",
  "in-flight": "On its way",
  declined: "Refused",
  failed: "Not paid",
};

const rowOf = (tap: Masked["taps"][number], base: string): Row => ({
  id: tap.id,
  href: tap.invoiceId ? `${base}/invoices/${tap.invoiceId}` : undefined,
  cells: {
    when: { kind: "time", at: tap.at },
    what: words[tap.state],
    amount: { kind: "money", value: { amount: tap.msat, asset: "BTC/11" } },
  },
});

/** A card that another Business gave out: only what it did here. */
export function MaskedCard({ detail: { card, taps }, base, zone, now }: MaskedCardProps) {
  return (
    <>
      <Breadcrumb
        items={[{ label: "Flashcards", href: `${base}/cards` }, { label: card.number }]}
      />
      <PageHeader
        title={`Flashcard ${card.number}`}
        summary="Another Business gave out this card. Its holder and balance are theirs to see; here is what it did at yours."
      />
      <Panel title="Taps here" flush>
        <DataTable
          caption="What this card did here"
          columns={[
            { key: "what", header: "What", phone: "title" },
            { key: "when", header: "When", phone: "when" },
            { key: "amount", header: "Amount", align: "end", phone: "amount" },
          ]}
          rows={taps.map((tap) => rowOf(tap, base))}
          {...{ zone, now }}
          bare
        />
      </Panel>
    </>
  );
}
