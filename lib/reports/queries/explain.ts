import "server-only";
import type { Asset } from "@/lib/platform/money";
import type { Period } from "@/lib/platform/periods";
import { type ExplainRow, type FigureKey, figures, othersKey } from "@/lib/reports/rules/figures";
import { listOutstanding } from "./cards-outstanding";
import { sumSeries } from "./home";
import type { HomeScope } from "./turnover";

export type ExplainWanted = {
  figure: FigureKey;
  asset: Asset;
  period: Period;
};

const unitOf = (figure: FigureKey, asset: Asset): Asset | "count" => {
  if (figure === "points") return "PTS/0";
  if (figure === "cards") return "BTC/11";
  return figure === "invoices" ? "count" : asset;
};

/** The rows whose sum is the figure: local days, or Flashcards. */
export async function getExplanation(scope: HomeScope, wanted: ExplainWanted) {
  const { figure, period } = wanted;
  const unit = unitOf(figure, wanted.asset);
  if (figure === "cards") return { unit, rows: await cardRows(scope) };
  const { head, side } = figures[figure];
  const asset = unit === "count" ? wanted.asset : unit;
  const { range, zone } = period;
  const [series] = await sumSeries(scope, { head, asset, side, zone }, [range]);
  const rows: ExplainRow[] = (series?.points ?? [])
    .filter((point) => point.count > 0)
    .map(({ day, at, amount, count }) => ({ key: day, label: day, at, amount, count }));
  return { unit, rows: rows.toReversed() };
}

const shownCards = 50;

/** The fullest Flashcards, and all the others in one row. */
async function cardRows(scope: HomeScope): Promise<ExplainRow[]> {
  const fullest = await listOutstanding(scope, shownCards);
  const rows = fullest.map(({ id, number, msat }) => ({
    ...{ key: id, label: number, at: null, amount: msat, count: 1 },
  }));
  const all = { msat: BigInt(fullest[0]?.allMsat ?? 0), cards: Number(fullest[0]?.allCards ?? 0) };
  if (all.cards <= rows.length) return rows;
  const amount = rows.reduce((left, row) => left - row.amount, all.msat);
  const count = all.cards - rows.length;
  return [...rows, { key: othersKey, label: "", at: null, amount, count }];
}
