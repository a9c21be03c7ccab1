import { startRegtest } from "./start";

const databaseUrl = process.env.REGTEST_DATABASE_URL;
if (!databaseUrl) {
  console.error("REGTEST_DATABASE_URL is missing: the Postgres database of the embedded BTCPay.");
  process.exit(1);
}

const publicUrl = process.env.REGTEST_PUBLIC_URL;
try {
  const regtest = await startRegtest({
    databaseUrl,
    port: Number(process.env.REGTEST_PORT ?? 0),
    host: process.env.REGTEST_HOST ?? "127.0.0.1",
    ...(publicUrl ? { publicUrl } : {}),
  });
  console.log(`regtest ready ${regtest.url}`);
  const stop = () => {
    regtest.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
} catch (error) {
  console.error(`The embedded BTCPay did not start: ${error}`);
  process.exit(1);
}
