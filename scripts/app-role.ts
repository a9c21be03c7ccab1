const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`;
const literal = (name: string) => `'${name.replaceAll("'", "''")}'`;

/** Puts the app role's name into SQL text where psql would put a variable; casts (`::`) are left alone. */
export const fillAppRole = (text: string, role: string): string =>
  text
    .replace(/(?<!:):'app_role'/g, () => literal(role))
    .replace(/(?<!:):"app_role"|(?<!:):app_role\b/g, () => identifier(role));
