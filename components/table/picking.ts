/** The rows picked, and the one picked last, from which a range goes on. */
export type Picking = { ids: readonly string[]; last: string | null };
export const nothingPicked: Picking = { ids: [], last: null };

/** A row picked or let go; a range takes every row from the last one to this, as this one becomes. */
export function pick(
  { ids, last }: Picking,
  id: string,
  order: readonly string[],
  range = false,
): Picking {
  const [from, to] = [order.indexOf(last ?? ""), order.indexOf(id)];
  if (to < 0) return { ids, last };
  const touched =
    range && from >= 0 ? order.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
  const on = !ids.includes(id);
  const after = new Set(ids);
  for (const one of touched) {
    if (on) after.add(one);
    else after.delete(one);
  }
  return { ids: order.filter((one) => after.has(one)), last: id };
}

/** Every row shown; none when all were picked already. */
export const pickAll = ({ ids }: Picking, order: readonly string[]): Picking =>
  order.every((id) => ids.includes(id)) ? nothingPicked : { ids: order, last: null };
