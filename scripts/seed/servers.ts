import postgres from "postgres";
import { Trouble } from "@/scripts/trouble.mjs";

type Sql = postgres.Sql<{ bigint: bigint }>;
const connect = (url: string): Sql =>
  postgres(url, { max: 3, onnotice: () => undefined, types: { bigint: postgres.BigInt } });

export type Btcpay = {
  url: string;
  publicUrl: string;
  sql: Sql;
  nodeKeys(): Promise<Map<string, string>>;
};

/** The embedded BTCPay: its address, and its database, into which a past is loaded. */
export function openBtcpay(): Btcpay {
  const { BTCPAY_URL, REGTEST_DATABASE_URL, REGTEST_PUBLIC_URL } = process.env;
  if (!BTCPAY_URL || !REGTEST_DATABASE_URL)
    throw new Trouble(
      "The demo data needs the embedded BTCPay: start it with npm run regtest, and set BTCPAY_URL and REGTEST_DATABASE_URL.",
    );
  const url = BTCPAY_URL.replace(/\/$/, "");
  const sql = connect(REGTEST_DATABASE_URL);
  return {
    url,
    publicUrl: (REGTEST_PUBLIC_URL ?? url).replace(/\/$/, ""),
    sql,
    async nodeKeys() {
      const rows = await sql<{ id: string; node_key: string }[]>`select id, node_key from stores`;
      return new Map(rows.map(({ id, node_key }) => [id, node_key]));
    },
  };
}

/** The console's database as its owner, with every business in sight. */
export async function openOwner(): Promise<Sql> {
  const { DATABASE_OWNER_URL } = process.env;
  if (!DATABASE_OWNER_URL)
    throw new Trouble("DATABASE_OWNER_URL is needed to load demo data: see .env.example.");
  const sql = postgres(DATABASE_OWNER_URL, {
    ...{ max: 3, onnotice: () => undefined, types: { bigint: postgres.BigInt } },
    connection: { "app.merchants": "all", "app.actor": "system" } as Record<string, string>,
  });
  const [found] = await sql`select from tenants where kind = 'merchant' limit 1`;
  if (!found) return sql as Sql;
  await sql.end();
  throw new Trouble(
    "This database holds businesses already: demo data goes into an empty one (npm run demo -- --reset).",
  );
}
