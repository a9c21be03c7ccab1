import type { Column } from "./cell";

/** A column that people may hide, or that they may add. */
export type ChoiceColumn = Column & {
  /** Always there. */
  fixed?: boolean;
  /** Only there once somebody asks for it. */
  extra?: boolean;
};

const nothing = "none";
const usual = (columns: readonly ChoiceColumn[]): string[] =>
  columns.filter(({ fixed, extra }) => !fixed && !extra).map(({ key }) => key);

/** Keys of the columns in view that may be hidden, from the `cols` of an address. */
export function chosenKeys(columns: readonly ChoiceColumn[], cols: string | undefined): string[] {
  if (cols === undefined) return usual(columns);
  const asked = cols.split(",");
  return columns.filter(({ fixed, key }) => !fixed && asked.includes(key)).map(({ key }) => key);
}

/** What an address says of these columns, in the table's own order; nothing when they are the usual ones. */
export function colsOf(
  columns: readonly ChoiceColumn[],
  keys: readonly string[],
): string | undefined {
  const chosen = columns.filter(({ fixed, key }) => !fixed && keys.includes(key));
  const text = chosen.map(({ key }) => key).join(",");
  return text === usual(columns).join(",") ? undefined : text || nothing;
}

/** The columns to draw. One that has a place on phones keeps it there when it is hidden elsewhere. */
export function columnsInView(
  columns: readonly ChoiceColumn[],
  cols: string | undefined,
): ChoiceColumn[] {
  const keys = chosenKeys(columns, cols);
  return columns.flatMap((column): ChoiceColumn[] => {
    if (column.fixed) return [column];
    if (!keys.includes(column.key))
      return column.phone && column.phone !== "hide" ? [{ ...column, from: "never" }] : [];
    if (cols === undefined) return [column];
    const { from: _, ...anywhere } = column;
    return [anywhere];
  });
}
