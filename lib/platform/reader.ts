import type { Tx } from "./db";

type Reads = "select" | "selectDistinct" | "selectDistinctOn";
/** A transaction with the pen taken away. */
export type Reader = Pick<Tx, Reads | "$count" | "$with"> & {
  with: (...ctes: Parameters<Tx["with"]>) => Pick<ReturnType<Tx["with"]>, Reads>;
};
