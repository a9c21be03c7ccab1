import { msg } from "@/lib/platform/i18n/translator";

/** The table of who may do what. A role lists its permissions; nothing else grants any. */
const read = [
  "home:read",
  "invoices:read",
  "requests:read",
  "buttons:read",
  "receipts:read",
  "rewards:read",
  "reports:read",
  "ledger:read",
] as const;

const business = {
  owner: [
    ...read,
    "cards:read",
    "invoices:create",
    "invoices:bulk",
    "invoices:note",
    "invoices:mark",
    "invoices:refund",
    "pos:sell",
    "pos:manage",
    "requests:manage",
    "buttons:manage",
    "receipts:send",
    "reports:export",
    "settings:read",
    "settings:connect",
    "settings:refunds",
    "settings:tax",
    "views:share",
    "people:read",
    "people:invite",
    "people:manage",
    "merchants:read",
  ],
  manager: [
    ...read,
    "cards:read",
    "invoices:create",
    "invoices:bulk",
    "invoices:note",
    "invoices:mark",
    "invoices:refund",
    "pos:sell",
    "pos:manage",
    "requests:manage",
    "buttons:manage",
    "receipts:send",
    "reports:export",
    "settings:read",
    "views:share",
    "people:read",
    "merchants:read",
  ],
  cashier: [
    "home:read",
    "invoices:read",
    "invoices:create",
    "pos:sell",
    "invoices:note",
    "requests:read",
    "requests:manage",
    "receipts:read",
    "receipts:send",
    "rewards:read",
    "merchants:read",
  ],
  accountant: [...read, "invoices:note", "cards:read", "reports:export", "merchants:read"],
} as const;

const platform = {
  admin: [
    ...business.owner,
    "merchants:register",
    "cards:issue",
    "cards:program",
    "cards:hold",
    "rewards:manage",
    "users:read",
    "users:manage",
    "audit:read",
    "system:read",
    "system:manage",
    "ledger:prove",
  ],
  programme: [
    ...read,
    "invoices:refund",
    "cards:read",
    "cards:issue",
    "cards:program",
    "cards:hold",
    "rewards:manage",
    "reports:export",
    "views:share",
    "merchants:read",
    "system:read",
  ],
  support: [
    "home:read",
    "invoices:read",
    "invoices:note",
    "requests:read",
    "receipts:read",
    "cards:read",
    "cards:hold",
    "rewards:read",
    "merchants:read",
  ],
  bookkeeper: [
    ...read,
    "invoices:note",
    "cards:read",
    "reports:export",
    "merchants:read",
    "system:read",
    "ledger:prove",
  ],
  auditor: [
    ...read,
    "cards:read",
    "reports:export",
    "merchants:read",
    "users:read",
    "audit:read",
    "system:read",
    "ledger:prove",
  ],
} as const;

/** What the worker and the public doors act with. */
const machine = {
  system: [
    ...platform.admin,
    "btcpay:apply",
    "requests:serve",
    "buttons:serve",
    "cards:tap",
    "rewards:award",
    "receipts:write",
    "audit:seal",
    "notifications:send",
    "access:session",
  ],
} as const;

export const roles = { ...business, ...platform, ...machine } as const;
export type Role = keyof typeof roles;
export type Permission = (typeof roles)[Role][number];

export const businessRoles = Object.keys(business) as (keyof typeof business)[];
export const platformRoles = Object.keys(platform) as (keyof typeof platform)[];
export type BusinessRole = keyof typeof business;

export const roleNames: Record<Role, string> = {
  owner: msg("Owner"),
  manager: msg("Manager"),
  cashier: msg("Cashier"),
  accountant: msg("Accountant"),
  admin: msg("Flash admin"),
  programme: msg("Programme manager"),
  support: msg("Support"),
  bookkeeper: msg("Flash accountant"),
  auditor: msg("Auditor"),
  system: "Flash Console",
};

export type Grant = { merchantId: string | "all"; role: Role };

/** Whether these grants hold a permission, somewhere or at one business. For showing, never for guarding. */
export const can = (
  grants: readonly Grant[],
  permission: Permission,
  merchantId?: string,
): boolean =>
  grants.some(
    (grant) =>
      (merchantId === undefined || grant.merchantId === "all" || grant.merchantId === merchantId) &&
      (roles[grant.role] as readonly string[]).includes(permission),
  );
