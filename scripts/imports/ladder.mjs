import { forbid, lib, needs, schema, test, testing } from "./places.mjs";

const uses = (self, others) =>
  forbid(
    `${self}-uses`,
    { path: lib(self), pathNot: [schema, test, testing] },
    { path: "^(app|components|lib|scripts|e2e|bench)/", pathNot: lib(self, ...others) },
  );

/** Who stands on whom: a domain never knows one below it. */
export const ladder = [
  uses("platform", []),
  uses("access", ["platform"]),
  ...Object.entries(needs).map(([self, others]) => uses(self, ["access", "platform", ...others])),
];
