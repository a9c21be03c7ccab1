const width = 62;

const rounded = (value) => {
  if (value === null || value === undefined || Number.isNaN(value)) return "?";
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString("en");
  return Number(value.toPrecision(3)).toString();
};

const withUnit = (value, unit) => `${rounded(value)}${unit === "×" ? "×" : unit && ` ${unit}`}`;

const marks = { stretch: "***", goal: "**", floor: "*", missed: "MISSED" };

const sideText = ({ what, unit, median, min, max }) =>
  `${what}: ${rounded(median)} (${rounded(min)}..${rounded(max)}) ${unit}`;

/** A row as a person reads it: the value, its range, its bars, then what was held against what. */
function lines(row) {
  const bars = [row.floor, row.goal, row.stretch].map(rounded).join(" / ");
  const value = row.published
    ? `${withUnit(row.value, row.unit)} (${rounded(row.min)}..${rounded(row.max)})`
    : `not published: ${row.reason}`;
  const head = `${row.row.padEnd(8)}${row.what.padEnd(width)} ${value.padEnd(26)} ${bars.padEnd(20)} ${row.mark ? marks[row.mark] : ""}`;
  const details = [
    row.ours && sideText(row.ours),
    row.limit && `limit: ${sideText(row.limit)}`,
    row.note,
    ...(row.lines ?? []),
  ];
  return [head.trimEnd(), ...details.filter(Boolean).map((text) => `        ${text}`)];
}

/** All rows as text, with what the marks mean. */
export const table = (rows) =>
  [
    `${"row".padEnd(8)}${"figure".padEnd(width)} ${"median (min..max)".padEnd(26)} floor / goal / stretch`,
    ...rows.flatMap(lines),
    "",
    "*** stretch, ** goal, * floor. × is ours over the limit of the same rounds; the load's own CPU is spent on the same cores.",
  ].join("\n");
