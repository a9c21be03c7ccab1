/** SQL for one cell. Text that a spreadsheet would run as a formula gets a leading apostrophe. */
export const textCell = (expression: string, name: string): string =>
  `case when ${expression} ~ '^[=+\\-@＝＋－＠\\t\\r\\n]' then '''' || ${expression} else ${expression} end as ${name}`;

/** A bare number with every decimal of its asset (the asset's name ends in /decimals). */
export const amountCell = (amount: string, asset: string, name: string): string =>
  `round(${amount}::numeric / (10::numeric ^ split_part(${asset}, '/', 2)::int), split_part(${asset}, '/', 2)::int) as ${name}`;

/** Millisatoshi as whole and thousandth satoshis. */
export const satsCell = (msat: string, name: string): string =>
  `round(${msat}::numeric / 1000, 3) as ${name}`;

/** ISO 8601 in UTC. */
export const instantCell = (expression: string, name: string): string =>
  `to_char(${expression} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as ${name}`;

/** A text literal for a query that cannot take bind parameters. */
export const literal = (text: string): string => {
  if (text.includes("\0")) throw new Error("A literal may not hold NUL");
  return `'${text.replaceAll("'", "''")}'`;
};
