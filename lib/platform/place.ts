/** A place in a list: the row it lies at by what the list is ordered by, and which way to go on. */
export type Place = { value: bigint; id: string; back: boolean };
type Spot = Omit<Place, "back">;

const base = 36;

export const writePlace = ({ value, id }: Spot, back: boolean): string =>
  `${back ? "n" : "o"}${value.toString(base)}.${id}`;

/** Null for what `writePlace` did not write: a broken address shows the first page. */
export function readPlace(text: string | undefined): Place | null {
  const [, way, digits, id] = /^([no])([0-9a-z]{1,13})\.(\w{1,60})$/.exec(text ?? "") ?? [];
  if (!digits || !id) return null;
  const value = [...digits].reduce(
    (sum, digit) => sum * BigInt(base) + BigInt(Number.parseInt(digit, base)),
    0n,
  );
  return value < 2n ** 63n ? { value, id, back: way === "n" } : null;
}

export type Page<Row> = { rows: Row[]; newer: string | null; older: string | null };
type Asked = { take: number; place: Place | null };

/** The page among rows read in the direction of `place`, one more than it takes, and the places to go on from. */
export function pageOf<Row>(
  found: readonly Row[],
  { take, place }: Asked,
  spotOf: (row: Row) => Spot,
): Page<Row> {
  const back = place?.back ?? false;
  const more = found.length > take;
  const rows = found.slice(0, take);
  if (back) rows.reverse();
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows,
    newer: first && (back ? more : place !== null) ? writePlace(spotOf(first), true) : null,
    older: last && (back || more) ? writePlace(spotOf(last), false) : null,
  };
}
