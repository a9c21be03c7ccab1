import { command, forbid, pure, route, test, value } from "./places.mjs";

/** What pages and components may reach. */
export const screens = [
  forbid(
    "components-draw",
    { path: "^components/", pathNot: test },
    {
      path: "^(app|lib|scripts|e2e|bench)/",
      pathNot: [pure, "^lib/access/permissions[.]ts$", "/(actions|inputs|rules)[.]ts$", "/rules/"],
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
        ...[
          pure,
          "^lib/platform/(env|log|live|http)[.]ts$",
          "/(actions|inputs|rules|queries)[.]ts$",
        ],
        ...[
          "/(queries|rules|exports)/",
          "^lib/access/(?!schema|command|authorize|read)",
          "^lib/(?!platform|access)",
        ],
      ],
      ...value,
    },
  ),
  forbid(
    "app-keeps-out-of-the-works",
    { path: "^app/" },
    { path: ["/(steps|events|schema)[.]ts$", "/steps/", "^lib/reactions[.]ts$"], ...value },
  ),
  forbid(
    "pages-wait-for-nobody",
    { path: "^app/", pathNot: route },
    { path: "/sagas([.]ts$|/)", ...value },
  ),
];
