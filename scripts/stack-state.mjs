import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

const secret = (bytes = 32) => randomBytes(bytes).toString("base64url");

const fresh = () => ({
  authSecret: secret(48),
  encryptionKeys: `k1:${randomBytes(32).toString("base64")}`,
  passwords: { superuser: secret(), owner: secret(), app: secret(), btcpay: secret() },
  postgresPort: undefined,
  seeded: false,
});

/** What a stack keeps between starts in `<dir>/env.json`: its secrets, its port, whether it has its data. */
export function openState(dir) {
  const file = path.join(dir, "env.json");
  fs.mkdirSync(dir, { recursive: true });
  const state = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : fresh();
  const save = (changes = {}) => {
    Object.assign(state, changes);
    fs.writeFileSync(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
    fs.renameSync(`${file}.new`, file);
  };
  save();
  return { state, save };
}

/** The environment of the console, its worker and the embedded BTCPay. */
export function environmentOf({ state, urls, port, btcpayPort, mode, dir }) {
  const btcpay = `http://127.0.0.1:${btcpayPort}`;
  return {
    NODE_ENV: mode === "dev" ? "development" : "production",
    DATABASE_URL: urls.appUrl,
    DATABASE_OWNER_URL: urls.ownerUrl,
    BTCPAY_URL: btcpay,
    BITCOIN_VERIFY_URL: `${btcpay}/esplora`,
    AUTH_SECRET: state.authSecret,
    AUTH_URL: `http://localhost:${port}`,
    ENCRYPTION_KEYS: state.encryptionKeys,
    MAIL_FROM: "Flash Console <console@localhost>",
    HTTP_ALLOWLIST: `127.0.0.1:${btcpayPort}`,
    REGTEST_DATABASE_URL: urls.btcpayUrl,
    REGTEST_PORT: String(btcpayPort),
    REGTEST_PUBLIC_URL: btcpay,
    DEMO_FILE: path.resolve(dir, "demo.json"),
  };
}
