/** Before each test file: the database of the process it runs in. */
for (const name of ["DATABASE_URL", "DATABASE_OWNER_URL"]) {
  const url = new URL(process.env[name] ?? "");
  url.pathname = `/flash_${process.env.VITEST_POOL_ID}`;
  process.env[name] = url.href;
}
