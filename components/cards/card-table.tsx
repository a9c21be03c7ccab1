import type { ReactNode } from "react";
import { useT } from "#i18n";
import type { Row } from "@/components/table/cell";
import { columnsInView } from "@/components/table/columns";
import { DataTable } from "@/components/table/data-table";
import type { Density } from "@/components/table/density";
import type { CardListAddress } from "@/lib/cards/inputs";
import type { ListedCard } from "@/lib/cards/queries/list-cards";
import { canHold, canRelease, cardStateWords } from "@/lib/cards/rules";
import type { Translator } from "@/lib/platform/i18n/translator";
import { money } from "@/lib/platform/money";
import { captions, cardColumns } from "./card-columns";

export type CardPlace = {
  issuers: ReadonlyMap<string, string>;
  fullHref: (id: string) => string;
  peekHref: (id: string) => string;
  open: string | undefined;
};
type CardTableProps = {
  rows: readonly ListedCard[];
  rowPlace: CardPlace;
  base: string;
  address: CardListAddress;
  density: Density;
  bulk: ReactNode;
  place: string;
  zone: string;
  now: Date;
  empty: ReactNode;
};

function cellsOf(t: Translator, card: ListedCard, issuers: CardPlace["issuers"]): Row["cells"] {
  if (!card.own || card.state === null)
    return { number: card.number, state: { text: t("Of another Business") } };
  const { word, tone } = cardStateWords[card.state];
  return {
    number: { text: card.number, strong: true },
    holder: card.holderName ?? "—",
    issuer: issuers.get(card.issuerMerchantId ?? "") ?? "—",
    state: { kind: "status", tone, text: t(word) },
    made: { kind: "time", at: card.createdAt },
    tap: card.lastTapAt ? { kind: "time", at: card.lastTapAt } : t("Never"),
    balance: { kind: "money", value: money(card.balanceMsat ?? 0n, "BTC/11") },
  };
}

function rowOf(t: Translator, card: ListedCard, place: CardPlace): Row {
  const { id, number, state } = card;
  const can = state && [canHold(state) && "hold", canRelease(state) && "release"];
  return {
    id,
    href: place.fullHref(id),
    peek: place.peekHref(id),
    current: id === place.open,
    copy: id,
    pick: can
      ? {
          label: number,
          sum: money(card.balanceMsat ?? 0n, "BTC/11"),
          can: can.filter((one) => one !== false),
        }
      : undefined,
    cells: cellsOf(t, card, place.issuers),
  };
}

export function CardTable(props: CardTableProps) {
  const { rows, rowPlace, base, address, density, ...rest } = props;
  const t = useT();
  const own = rows.filter((card) => card.own);
  const sum = own.reduce((total, card) => total + (card.balanceMsat ?? 0n), 0n);
  const label = t("{count, plural, one {# card shown holds} other {# cards shown hold}}", {
    count: own.length,
  });
  return (
    <DataTable
      {...rest}
      caption={t(captions[address.order])}
      columns={columnsInView(cardColumns(t, base, address), address.cols)}
      rows={rows.map((card) => rowOf(t, card, rowPlace))}
      compact={density === "compact"}
      sums={own.length ? { label, values: [money(sum, "BTC/11")] } : undefined}
    />
  );
}
