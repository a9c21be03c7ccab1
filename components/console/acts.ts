import type { Act } from "@/components/shell/palette/act";
import { can, type Permission } from "@/lib/access/permissions";
import type { Translator } from "@/lib/platform/i18n/translator";
import { type ReportKind, reportKinds } from "@/lib/reports/rules/kinds";
import { monthPresets } from "@/lib/reports/rules/presets";
import type { Viewer } from "./places";

type Wish = Act & { permission: Permission; admin?: true };
type Clock = { now: Date; zone: string };

const adminKeys: Wish["keys"][] = ["g b", "g u", "g a", "g y"];

function going(t: Translator, { business }: Viewer): Wish[] {
  const base = `/b/${business}`;
  const place = (keys: string, path: string, label: string, permission: Permission): Wish => ({
    ...{
      id: `go${path || "/"}`,
      group: "go",
      icon: "go",
      href: base + path,
      label,
      keys,
      permission,
    },
  });
  const places = [
    place("g h", "", t("Home"), "home:read"),
    place("g i", "/invoices", t("Invoices"), "invoices:read"),
    place("g f", "/cards", "Flashcards", "cards:read"),
    place("g r", "/rewards", t("Rewards"), "rewards:read"),
    place("g t", "/receipts", t("Receipts"), "receipts:read"),
    place("g e", "/reports", t("Reports"), "reports:read"),
    place("g l", "/ledger", t("Ledger"), "ledger:read"),
  ];
  if (business === "all") return places;
  return [
    ...places,
    place("g t", "/tills", t("Tills"), "pos:sell"),
    place("g p", "/people", t("People"), "people:read"),
    place("g s", "/settings", t("Settings"), "settings:read"),
    place("g k", "/settings/connect", t("Connect BTCPay"), "settings:connect"),
  ];
}

const administering = (t: Translator): Wish[] =>
  (
    [
      ["/admin/businesses", t("Businesses"), "merchants:read"],
      ["/admin/users", t("Users"), "users:read"],
      ["/admin/audit", t("Audit log"), "audit:read"],
      ["/admin/system", t("System"), "system:read"],
    ] as const
  ).map(([href, label, permission], index) => ({
    ...{ id: `go${href}`, group: "go", icon: "go", href, label, permission, admin: true },
    ...(adminKeys[index] ? { keys: adminKeys[index] } : {}),
  }));

function doing(t: Translator, { business }: Viewer): Wish[] {
  const base = `/b/${business}`;
  const make = (keys: string, path: string, label: string, permission: Permission): Wish => ({
    ...{ id: `new${path}`, group: "do", icon: "plus", href: base + path, label, keys, permission },
  });
  const unkeyed = (id: string, path: string, label: string, permission: Permission): Wish => ({
    ...{ id, group: "do", icon: "plus", href: base + path, label, permission },
  });
  const hold: Wish = {
    ...{ id: "hold", group: "do", icon: "hold", permission: "cards:hold" },
    label: t("Hold a Flashcard"),
    words: "freeze lost stolen block congelar bloquear perdida robada",
  };
  if (business === "all") return [hold];
  return [
    {
      ...make("n i", "/invoices/new", t("Create invoice"), "invoices:create"),
      words: "new charge sell nueva cobrar vender",
    },
    {
      ...unkeyed("bulk", "/invoices/bulk", t("Bring in invoices from a CSV file"), "invoices:bulk"),
      words: "bulk upload import excel spreadsheet subir importar hoja de cálculo",
    },
    make("n c", "/cards/new", t("Issue Flashcard"), "cards:issue"),
    make("n r", "/rewards/new", t("Start a campaign"), "rewards:manage"),
    make("n p", "/people", t("Invite a person"), "people:invite"),
    hold,
  ];
}

function downloading(t: Translator, { business }: Viewer, { now, zone }: Clock): Wish[] {
  const { from, to } = monthPresets(now, zone)[1];
  const month = new Intl.DateTimeFormat(t.locale, { month: "long", timeZone: "UTC" });
  return (Object.keys(reportKinds) as ReportKind[]).map((kind) => ({
    ...{ id: `export-${kind}`, group: "do", icon: "download", download: true },
    permission: "reports:export",
    label: t("Export {report} of {month}", {
      report: t(reportKinds[kind].title).toLocaleLowerCase(t.locale),
      month: month.format(new Date(from)),
    }),
    words: `csv download last month descargar mes pasado ${kind}`,
    href: `/api/reports/${kind}?${new URLSearchParams({ business, from, to })}`,
  }));
}

/** What the palette and the keyboard offer this person here; each page and door decides again. */
export function actsFor(t: Translator, viewer: Viewer, clock: Clock): Act[] {
  const { grants, merchantId } = viewer;
  const platform = grants.filter((grant) => grant.merchantId === "all");
  const wishes = [
    ...doing(t, viewer),
    ...downloading(t, viewer, clock),
    ...going(t, viewer),
    ...administering(t),
  ];
  return wishes
    .filter(({ permission, admin }) =>
      admin || viewer.business === "all"
        ? can(platform, permission)
        : can(grants, permission, merchantId),
    )
    .map(({ permission: _permission, admin: _admin, ...act }) => act);
}
