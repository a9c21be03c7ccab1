import {
  Activity,
  BellRing,
  BookOpen,
  Building2,
  CreditCard,
  FileDown,
  House,
  Link2,
  MousePointerClick,
  Receipt,
  ReceiptText,
  ScrollText,
  Settings2,
  Sparkles,
  Store,
  Undo2,
  UserCog,
  Users,
} from "lucide-react";
import type { NavGroup, NavItem } from "@/components/shell/nav";
import { can, type Grant, type Permission } from "@/lib/access/permissions";
import type { Translator } from "@/lib/platform/i18n/translator";

type Place = NavItem & { permission: Permission };
export type Viewer = {
  grants: readonly Grant[];
  business: string;
  merchantId?: string | undefined;
};

/** What waits for somebody: invoices for a decision, refunds for this person's approval. */
export type Waiting = { attention: number; toApprove: number };

const seen = ({ grants, merchantId }: Viewer, places: Place[]): NavItem[] =>
  places
    .filter(({ permission }) => can(grants, permission, merchantId))
    .map(({ permission: _permission, ...item }) => item);

/** Where this person may go at this business; the page itself decides again. */
export function consolePlaces(t: Translator, viewer: Viewer, waits: Waiting): NavItem[] {
  const base = `/b/${viewer.business}`;
  return seen(viewer, [
    { href: base, label: t("Home"), icon: <House />, permission: "home:read" },
    {
      href: `${base}/invoices`,
      label: t("Invoices"),
      icon: <ReceiptText />,
      permission: "invoices:read",
    },
    { href: `${base}/cards`, label: "Flashcards", icon: <CreditCard />, permission: "cards:read" },
    {
      href: `${base}/rewards`,
      label: t("Rewards"),
      icon: <Sparkles />,
      permission: "rewards:read",
    },
    {
      href: `${base}/attention`,
      label: t("Needs attention"),
      icon: <BellRing />,
      count: waits.attention,
      permission: "invoices:read",
    },
    {
      href: `${base}/requests`,
      label: t("Requests"),
      icon: <Link2 />,
      permission: "requests:read",
    },
    {
      href: `${base}/buttons`,
      label: t("Buttons"),
      icon: <MousePointerClick />,
      permission: "buttons:read",
    },
    {
      href: `${base}/receipts`,
      label: t("Receipts"),
      icon: <Receipt />,
      permission: "receipts:read",
    },
    {
      href: `${base}/reports`,
      label: t("Reports"),
      icon: <FileDown />,
      permission: "reports:read",
    },
    { href: `${base}/ledger`, label: t("Ledger"), icon: <BookOpen />, permission: "ledger:read" },
    {
      href: `${base}/invoices/refunds`,
      label: t("Refunds"),
      icon: <Undo2 />,
      count: waits.toApprove,
      permission: "invoices:refund",
    },
  ]);
}

export function settingPlaces(t: Translator, viewer: Viewer): NavItem[] {
  if (viewer.business === "all") return [];
  const base = `/b/${viewer.business}`;
  return seen(viewer, [
    { href: `${base}/tills`, label: t("Tills"), icon: <Store />, permission: "pos:sell" },
    { href: `${base}/people`, label: t("People"), icon: <Users />, permission: "people:read" },
    {
      href: `${base}/settings`,
      label: t("Settings"),
      icon: <Settings2 />,
      permission: "settings:read",
    },
  ]);
}

export function adminPlaces(t: Translator, grants: readonly Grant[]): NavGroup[] {
  const platform = grants.filter(({ merchantId }) => merchantId === "all");
  const items = seen({ grants: platform, business: "all" }, [
    {
      href: "/admin/businesses",
      label: t("Businesses"),
      icon: <Building2 />,
      permission: "merchants:read",
    },
    { href: "/admin/users", label: t("Users"), icon: <UserCog />, permission: "users:read" },
    { href: "/admin/audit", label: t("Audit log"), icon: <ScrollText />, permission: "audit:read" },
    { href: "/admin/system", label: t("System"), icon: <Activity />, permission: "system:read" },
  ]);
  return items.length > 0 ? [{ label: "Flash", items }] : [];
}
