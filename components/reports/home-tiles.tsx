import { Tile } from "@/components/chart/tile";
import { Tiles } from "@/components/chart/tiles";
import { money } from "@/lib/platform/money";
import { deltaWords, type PeriodKey, periods } from "@/lib/reports/rules/period";
import type { Overview } from "./overview-types";

type Props = { overview: Overview; base: string; period: PeriodKey };

const spark = (series: Overview["sales"][number] | undefined): number[] =>
  (series?.points ?? []).map((point) => Number(point.amount));

/** Four figures; each opens what it is made of. */
export function HomeTiles({ overview, base, period }: Props) {
  const { sales, points, cards, asset } = overview;
  const { before, words } = periods[period];
  const [now, then] = sales;
  const [given, givenBefore] = points;
  const explain = (figure: string) => `${base}/explain/${figure}?period=${period}&asset=${asset}`;
  const soldWords = deltaWords(now?.total ?? 0n, then?.total ?? 0n, before);
  const countWords = deltaWords(BigInt(now?.count ?? 0), BigInt(then?.count ?? 0), before);
  const pointWords = deltaWords(given?.total ?? 0n, givenBefore?.total ?? 0n, before);
  return (
    <Tiles>
      <Tile
        label={`Sales ${words}`}
        href={explain("sales")}
        value={money(now?.total ?? 0n, asset)}
        delta={soldWords}
        note={soldWords.note}
        spark={spark(now)}
      />
      <Tile
        label="Settled invoices"
        href={explain("invoices")}
        value={(now?.count ?? 0).toLocaleString("en-JM")}
        delta={countWords}
        note={countWords.note}
        spark={(now?.points ?? []).map((point) => point.count)}
      />
      <Tile
        label="Points given"
        href={explain("points")}
        value={money(given?.total ?? 0n, "PTS/0")}
        delta={pointWords}
        note={pointWords.note}
        spark={spark(given)}
      />
      <Tile
        label="On Flashcards now"
        href={explain("cards")}
        value={money(cards.msat, "BTC/11")}
        note={`${cards.cards.toLocaleString("en-JM")} ${cards.cards === 1 ? "card" : "cards"} loaded`}
      />
    </Tiles>
  );
}
