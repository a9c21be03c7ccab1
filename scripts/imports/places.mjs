/** Which domain may use which, read top-down. What is not listed is forbidden. */
export const needs = {
  btcpay: [],
  ledger: [],
  notifications: [],
  views: [],
  merchants: ["btcpay", "ledger"],
  wallets: ["btcpay", "merchants", "ledger"],
  invoices: ["btcpay", "merchants", "ledger"],
  requests: ["merchants", "invoices"],
  buttons: ["merchants", "invoices"],
  cards: ["btcpay", "merchants", "ledger", "invoices"],
  receipts: ["merchants", "invoices"],
  rewards: ["btcpay", "merchants", "ledger", "invoices", "cards"],
  pos: ["btcpay", "merchants", "ledger", "invoices", "receipts"],
  marketplace: ["merchants", "ledger", "invoices"],
  settlements: ["btcpay", "merchants", "ledger", "wallets", "invoices", "marketplace"],
};

/** Search and reports stand at the bottom: they need every noun above. */
needs.search = Object.keys(needs);
needs.reports = Object.keys(needs);

export const lib = (...names) => `^lib/(${names.join("|")})/`;
export const value = { dependencyTypesNot: ["type-only"] };
export const schema = "/schema[.]ts$";
export const test = "[.](test|faults|contract)[.]tsx?$";
export const testing = "/testing([.]ts$|/)";
export const regtest = "^lib/btcpay/regtest/";
export const route = "^app/.+/route[.]tsx?$";
const words = "schema|inputs|rules|queries|steps|events|actions|sagas";
const vocabulary = [`/(${words})[.]ts$`, "/(rules|queries|steps|sagas|exports)/"];
export const pure =
  "^lib/platform/((money|beside|rates|dates|periods|format|json|errors|ids|qr-path)[.]ts|i18n/(client[.]tsx|(catalogue|cookie|message|said|server|translator)[.]ts))$";
export const command = {
  path: lib(...Object.keys(needs)),
  pathNot: [...vocabulary, test, testing, lib("btcpay", "ledger", "notifications", "reports")],
};

export const forbid = (name, from, to) => ({ name, severity: "error", from, to });
