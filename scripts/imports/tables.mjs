import { command, forbid, lib, schema, test, testing, value } from "./places.mjs";

/** Who reads and writes rows. */
export const tables = [
  forbid(
    "tables-are-private",
    {
      path: "^(?:app|components|lib)/([^/]+)/",
      pathNot: [schema, test, testing, lib("reports", "search")],
    },
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
      pathNot: [
        "^lib/access/(command|read)[.]ts$",
        "^lib/reports/(exports/|sagas)",
        lib("platform"),
        test,
        testing,
      ],
    },
    { path: "^lib/platform/db[.]ts$", ...value },
  ),
  forbid("commands-do-not-call-commands", command, { ...command, ...value }),
];
