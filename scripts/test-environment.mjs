const key = (byte) => Buffer.alloc(32, byte).toString("base64");

/** What the console needs to know, with values fit for tests only. */
export const testEnvironment = ({ appUrl, ownerUrl, btcpayUrl }) => ({
  DATABASE_URL: appUrl,
  DATABASE_OWNER_URL: ownerUrl,
  REGTEST_DATABASE_URL: btcpayUrl,
  DATABASE_POOL: "4",
  BTCPAY_URL: "http://127.0.0.1:9",
  AUTH_SECRET: "a-secret-for-tests-only-a-secret-for-tests-only",
  AUTH_URL: "http://127.0.0.1:3000",
  ENCRYPTION_KEYS: `test2:${key(2)},test1:${key(1)}`,
  MAIL_FROM: "Flash Console <console@example.com>",
  HTTP_ALLOWLIST: "127.0.0.1:9",
  LOG_LEVEL: "silent",
});
