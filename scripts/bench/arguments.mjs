import { parseArgs } from "node:util";

/** Every group of figures and the first part of its rows' names; `web` needs the console built. */
export const groups = [
  { name: "posting", rows: ["P1", "P2", "P4", "P6", "P7", "P8"], web: false },
  { name: "webhooks", rows: ["W1", "W2", "W3"], web: true },
  {
    name: "books",
    rows: ["E1", "E2", "E3", "A1", "A2", "A3", "A4", "A5", "A6", "G1", "G2", "G3"],
    web: true,
  },
  { name: "search", rows: ["Q1", "Q2"], web: false },
  { name: "browser", rows: ["L1", "L2", "L3"], web: true },
];

const numbers = {
  rounds: { fallback: 5, least: 2, most: 100, what: "rounds of A, B, A, B" },
  seconds: { fallback: 8, least: 1, most: 600, what: "seconds per measurement" },
  rows: {
    fallback: 1_000_000,
    least: 1000,
    most: 20_000_000,
    what: "ledger entries of E and A rows, invoices of Q rows",
  },
  scale: { fallback: 50, least: 1, most: 500, what: "pgbench's scale for TPC-B" },
  rate: { fallback: 10, least: 1, most: 500, what: "payments per second for W3" },
};

const known = groups.flatMap(({ rows }) => rows);

export const usage = [
  `npm run bench -- [--only ${known.slice(0, 2).join(",")},…]`,
  ...Object.entries(numbers).map(
    ([name, { fallback, what }]) => `  --${name.padEnd(8)} ${what} (${fallback})`,
  ),
  "  --pages    L rows: only pages with this in their address",
  `rows: ${known.join(" ")}`,
].join("\n");

function numberOf(name, text) {
  const { fallback, least, most } = numbers[name];
  const value = text === undefined ? fallback : Number(text.replaceAll("_", ""));
  if (!Number.isInteger(value) || value < least || value > most)
    throw new RangeError(`--${name} takes a whole number from ${least} to ${most}.`);
  return value;
}

function onlyOf(text) {
  const only = text ? text.split(",").map((one) => one.trim().toUpperCase()) : [];
  const strange = only.filter((one) => !known.includes(one));
  if (strange.length > 0)
    throw new RangeError(`There is no row ${strange.join(", ")}: ${known.join(" ")}.`);
  return only;
}

/** What the command line asks for; throws with a sentence when it cannot be understood. */
export function readArguments(args) {
  const names = [...Object.keys(numbers), "only", "pages"];
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" }]));
  const { values } = parseArgs({ args, options: { ...options, help: { type: "boolean" } } });
  const counts = Object.keys(numbers).map((name) => [name, numberOf(name, values[name])]);
  return {
    help: values.help ?? false,
    only: onlyOf(values.only),
    pages: values.pages ?? "",
    ...Object.fromEntries(counts),
  };
}

export const groupsFor = (only) =>
  groups.filter(({ rows }) => only.length === 0 || rows.some((row) => only.includes(row)));
