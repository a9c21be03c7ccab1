import type { Column } from "./cell";

type Orders<O extends string> = { falling: O; rising: O };
type Shown<O extends string> = { order: O; hrefOf: (order: O) => string };

/** What makes a header sort its list: the falling order first, then back and forth. */
export function sorting<O extends string>(
  { falling, rising }: Orders<O>,
  { order, hrefOf }: Shown<O>,
): Pick<Column, "sortHref" | "sorted"> {
  return {
    sortHref: hrefOf(order === falling ? rising : falling),
    ...(order === falling && { sorted: "descending" }),
    ...(order === rising && { sorted: "ascending" }),
  };
}
