/** What `scripts/bench.mjs` was asked for, handed to each group of figures. */
export type Options = {
  rounds: number;
  /** Seconds of each measurement within a round. */
  seconds: number;
  /** Ledger entries behind the exports and the dashboard, and invoices behind the search. */
  rows: number;
  /** pgbench's scale for TPC-B. */
  scale: number;
  /** Payments per second while settling is timed. */
  rate: number;
  /** Rows wanted, by their first part (`P1` takes `P1.one` along); empty for all. */
  only: string[];
  /** Of the L rows, the pages with this in their address. */
  pages: string;
  /** File that takes one JSON line per row. */
  out: string;
  /** Start of the whole run, ISO 8601. */
  at: string;
};

export const options: Options = JSON.parse(process.env.BENCH_OPTIONS ?? "null") ?? {
  ...{ rounds: 2, seconds: 1, rows: 50_000, scale: 1, rate: 5 },
  ...{ only: [], pages: "", out: "bench-results/loose.jsonl", at: new Date().toISOString() },
};

export const wants = (...ids: string[]): boolean =>
  options.only.length === 0 || ids.some((id) => options.only.includes(id));
