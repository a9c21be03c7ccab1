import { forbid, lib, pure, regtest, schema, test, testing, value } from "./places.mjs";

/** Cycles, the worker, the embedded BTCPay, tests, scripts and the programs around the console. */
export const edges = [
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
  forbid(
    "scripts-run-lib",
    { path: "^(scripts|bench)/", pathNot: test },
    { path: "^(app|components|e2e)/" },
  ),
  forbid(
    "stories-use-the-browser",
    { path: "^e2e/" },
    { path: "^(app|components|lib)/", pathNot: [testing, regtest, pure], ...value },
  ),
  forbid(
    "proxy-never-authorises",
    { path: "^proxy[.]ts$" },
    {
      path: "^(app|components|lib|scripts)/",
      pathNot: [
        "^lib/platform/(?!db|jobs|outbox)",
        "^lib/access/(?!.*(authorize|command|read|schema))",
      ],
    },
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
