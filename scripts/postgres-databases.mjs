/** Passwords of the roles, when the caller keeps them; tests are content with these. */
const defaults = { owner: "owner", app: "app", btcpay: "btcpay" };

/**
 * Makes, on an empty or a known cluster, the roles and databases of the console and of the embedded BTCPay:
 * flash_owner owns and migrates, flash_app serves and owns nothing, btcpay is a world of its own.
 */
export async function prepareDatabases(pg, passwords = {}) {
  const { default: postgres } = await import("postgres");
  const sql = postgres(pg.url, { max: 1, onnotice() {} });
  const secret = { ...defaults, ...passwords };
  try {
    await role(sql, "flash_owner", secret.owner);
    await role(sql, "flash_app", secret.app);
    await role(sql, "btcpay", secret.btcpay);
    await database(sql, "flash", { owner: "flash_owner", guests: ["flash_app"] });
    await database(sql, "btcpay", { owner: "btcpay", guests: [] });
  } finally {
    await sql.end();
  }
  return {
    ownerUrl: urlOf(pg, "flash_owner", secret.owner, "flash"),
    appUrl: urlOf(pg, "flash_app", secret.app, "flash"),
    btcpayUrl: urlOf(pg, "btcpay", secret.btcpay, "btcpay"),
  };
}

/** Copies of the console's migrated database, for tests that must not see each other's work. */
export async function copyDatabase(pg, names) {
  const { default: postgres } = await import("postgres");
  const sql = postgres(pg.url, { max: 1, onnotice() {} });
  try {
    const copied = { owner: "flash_owner template flash", guests: ["flash_app"] };
    for (const name of names) await database(sql, name, copied);
  } finally {
    await sql.end();
  }
}

async function role(sql, name, password) {
  const [known] = await sql`select 1 from pg_roles where rolname = ${name}`;
  const [{ literal }] = await sql`select quote_literal(${password}) as literal`;
  const rights = "login nosuperuser nocreatedb nocreaterole nobypassrls";
  await sql.unsafe(`${known ? "alter" : "create"} role ${name} ${rights} password ${literal}`);
}

async function database(sql, name, { owner, guests }) {
  const [known] = await sql`select 1 from pg_database where datname = ${name}`;
  if (!known) await sql.unsafe(`create database ${name} owner ${owner}`);
  await sql.unsafe(`revoke connect, temporary on database ${name} from public`);
  for (const guest of guests) await sql.unsafe(`grant connect on database ${name} to ${guest}`);
}

const urlOf = (pg, role, password, name) =>
  `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${pg.port}/${name}`;
