import { useT } from "#i18n";
import { Tile } from "@/components/chart/tile";
import { Tiles } from "@/components/chart/tiles";
import { beforeText, periodPhrase } from "@/components/shell/period/words";
import { money } from "@/lib/platform/money";
import { type Period, periodQuery } from "@/lib/platform/periods";
import { deltaWords } from "@/lib/reports/rules/period";
import type { Overview } from "./overview-types";

type Props = { overview: Overview; base: string; period: Period; now: Date };

const spark = (series: Overview["sales"][number] | undefined): number[] =>
  (series?.points ?? []).map((point) => Number(point.amount));

/** Four figures; each opens what it is made of. */
export function HomeTiles({ overview, base, period, now: today }: Props) {
  const t = useT();
  const { sales, points, cards, asset } = overview;
  const before = beforeText(t, period, today);
  const [now, then] = sales;
  const [given, givenBefore] = points;
  const explain = (figure: string) =>
    `${base}/explain/${figure}?${new URLSearchParams({ ...periodQuery(period), asset })}`;
  const soldWords = deltaWords(t, now?.total ?? 0n, then?.total ?? 0n, before);
  const countWords = deltaWords(t, BigInt(now?.count ?? 0), BigInt(then?.count ?? 0), before);
  const pointWords = deltaWords(t, given?.total ?? 0n, givenBefore?.total ?? 0n, before);
  return (
    <Tiles>
      <Tile
        label={t("Sales {when}", { when: periodPhrase(t, period) })}
        href={explain("sales")}
        value={money(now?.total ?? 0n, asset)}
        delta={soldWords}
        note={soldWords.note}
        spark={spark(now)}
      />
      <Tile
        label={t("Sales made")}
        href={explain("invoices")}
        value={t.number(now?.count ?? 0)}
        delta={countWords}
        note={countWords.note}
        spark={(now?.points ?? []).map((point) => point.count)}
      />
      <Tile
        label={t("Points given")}
        href={explain("points")}
        value={money(given?.total ?? 0n, "PTS/0")}
        delta={pointWords}
        note={pointWords.note}
        spark={spark(given)}
      />
      <Tile
        label={t("On Flashcards now")}
        href={explain("cards")}
        value={money(cards.msat, "BTC/11")}
        note={t("{count, plural, one {# card} other {# cards}} loaded", { count: cards.cards })}
      />
    </Tiles>
  );
}
