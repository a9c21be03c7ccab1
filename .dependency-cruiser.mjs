/** Which domain may use which, read top-down. What is not listed is forbidden. */
const needs = {
  btcpay: [],
  ledger: [],
  notifications: [],
  merchants: ["btcpay", "ledger"],
  wallets: ["btcpay", "merchants", "ledger"],
  invoices: ["btcpay", "merchants", "ledger"],
  cards: ["btcpay", "merchants", "ledger", "invoices"],
  rewards: ["btcpay", "merchants", "ledger", "invoices", "cards"],
  marketplace: ["merchants", "ledger", "invoices"],
  settlements: ["btcpay", "merchants", "ledger", "wallets", "invoices", "marketplace"],
  reports: [
    ...["btcpay", "ledger", "notifications", "merchants", "wallets", "invoices", "cards", "rewards"],
    ...["marketplace", "settlements"],
  ],
};

const lib = (...names) => `^lib/(${names.join("|")})/`;
const value = { dependencyTypesNot: ["type-only"] };
const schema = "/schema[.]ts$";
const test = "[.](test|faults|contract)[.]tsx?$";
const testing = "/testing([.]ts$|/)";
const regtest = "^lib/btcpay/regtest/";
const route = "^app/.+/route[.]tsx?$";
const vocabulary = "/(schema|inputs|rules|queries|steps|events|actions)[.]ts$";
const pure = "^lib/platform/(money|dates|format|json|errors|ids)[.]ts$";
const command = {
  path: lib(...Object.keys(needs)),
  pathNot: [vocabulary, "/queries/", "/jobs/", test, testing, lib("btcpay", "ledger", "notifications", "reports")],
};

const forbid = (name, from, to) => ({ name, severity: "error", from, to });
const uses = (self, others) =>
  forbid(
    `${self}-uses`,
    { path: lib(self), pathNot: [schema, test, testing] },
    { path: "^(app|components|lib|scripts|e2e|bench)/", pathNot: lib(self, ...others) },
  );

const ladder = [
  uses("platform", []),
  uses("access", ["platform"]),
  ...Object.entries(needs).map(([self, others]) => uses(self, ["access", "platform", ...others])),
];

const tables = [
  forbid(
    "tables-are-private",
    { path: "^(?:app|components|lib)/([^/]+)/", pathNot: [schema, test, testing, lib("reports")] },
    { path: "^lib/.+/schema[.]ts$", pathNot: "^lib/$1/", ...value },
  ),
  forbid(
    "schemas-know-schemas",
    { path: "^lib/.+/schema[.]ts$" },
    { path: "^(app|components|lib)/", pathNot: [schema, "^lib/platform/"] },
  ),
  forbid(
    "one-writer",
    {
      path: "^(app|components|lib)/",
      pathNot: ["^lib/access/(command|read)[.]ts$", lib("platform"), test, testing],
    },
    { path: "^lib/platform/db[.]ts$", ...value },
  ),
  forbid("commands-do-not-call-commands", command, { ...command, ...value }),
];

const screens = [
  forbid(
    "components-draw",
    { path: "^components/", pathNot: test },
    {
      path: "^(app|lib|scripts|e2e|bench)/",
      pathNot: [pure, "^lib/access/permissions[.]ts$", "/(actions|inputs|rules)[.]ts$"],
      ...value,
    },
  ),
  forbid(
    "ui-knows-no-domain",
    { path: "^components/(ui|form|table|chart)/" },
    {
      path: "^(app|components|lib)/",
      pathNot: ["^components/(ui|form|table|chart)/", pure],
      ...value,
    },
  ),
  forbid(
    "nouns-keep-apart",
    { path: "^components/([^/]+)/", pathNot: ["^components/(ui|form|table|chart|shell)/", test] },
    { path: "^components/", pathNot: "^components/($1|ui|form|table|chart|shell)/" },
  ),
  forbid("pages-read", { path: "^app/", pathNot: [route, test] }, { ...command, ...value }),
  forbid(
    "app-goes-through-doors",
    { path: "^app/", pathNot: test },
    {
      path: "^(lib|scripts|e2e|bench)/",
      pathNot: [
        ...[pure, "^lib/platform/(env|log|live|http)[.]ts$", "/(actions|inputs|rules|queries)[.]ts$"],
        ...["/queries/", "^lib/access/(?!schema|command|authorize|read)", "^lib/(?!platform|access)"],
      ],
      ...value,
    },
  ),
  forbid(
    "app-keeps-out-of-the-works",
    { path: "^app/" },
    { path: ["/(steps|events|schema)[.]ts$", "^lib/reactions[.]ts$"], ...value },
  ),
];

const edges = [
  forbid("no-cycles", { pathNot: schema }, { circular: true, viaOnly: value }),
  forbid(
    "reactions-are-wiring",
    { pathNot: ["^scripts/", test, testing, "^bench/"] },
    { path: "^lib/reactions[.]ts$" },
  ),
  forbid(
    "regtest-stands-apart",
    { path: "^(app|components|lib)/", pathNot: [regtest, test, testing] },
    { path: regtest },
  ),
  forbid(
    "regtest-knows-no-console",
    { path: regtest, pathNot: test },
    { path: "^(app|components|lib)/", pathNot: [regtest, pure] },
  ),
  forbid(
    "testing-is-for-tests",
    { pathNot: [test, testing, "^(scripts|e2e|bench)/"] },
    { path: ["^(app|components|lib)/.*testing([.]ts$|/)", test] },
  ),
  forbid("scripts-run-lib", { path: "^(scripts|bench)/", pathNot: test }, { path: "^(app|components|e2e)/" }),
  forbid(
    "stories-use-the-browser",
    { path: "^e2e/" },
    { path: "^(app|components|lib)/", pathNot: [testing, regtest, pure], ...value },
  ),
  forbid(
    "proxy-never-authorises",
    { path: "^proxy[.]ts$" },
    { path: "^(app|components|lib|scripts)/", pathNot: ["^lib/platform/(?!db|jobs|outbox)", "^lib/access/(?!.*(authorize|command|read|schema))"] },
  ),
  forbid(
    "boot-knows-platform",
    { path: "^instrumentation" },
    { path: "^(app|components|lib|scripts)/", pathNot: lib("platform") },
  ),
  forbid(
    "no-dev-dependencies-at-run-time",
    { path: "^(app|components|lib)/", pathNot: [test, testing] },
    { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
  ),
  forbid("everything-resolves", {}, { couldNotResolve: true }),
];

export default {
  forbidden: [...ladder, ...tables, ...screens, ...edges],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^[.]next/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["react-server", "import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
