import { readFileSync } from "node:fs";
import type { World } from "./people";

/** Everything the build serves: pages, and handlers by method. */
export const served = (): string[] =>
  Object.keys(JSON.parse(readFileSync(".next/server/app-paths-manifest.json", "utf8"))).sort();

type Answers = {
  anonymous: number;
  stranger: number;
  cashier: number;
  owner: number;
  admin: number;
};
export type Row = Answers & {
  path: (w: World) => string;
  /** Where the manifest's name stands for a handler that is not called with GET. */
  post?: (w: World) => unknown;
};

const b = (rest: string) => (w: World) => `/b/${w.a.slug}${rest}`;
const at = (path: string) => () => path;
const everybody = (status: number): Answers => ({
  ...{ anonymous: status, stranger: status, cashier: status, owner: status, admin: status },
});
const platform = { anonymous: 307, stranger: 404, cashier: 404, owner: 404, admin: 200 };
const team = { anonymous: 307, stranger: 404, cashier: 200, owner: 200, admin: 200 };
const leaders = { ...team, cashier: 404 };
const counter = { ...team, anonymous: 401 };
const till = (rest: string) => (w: World) => `/api/pos/${w.a.tillId}${rest}`;
const flashOnly = { ...leaders, owner: 404 };

/** What a till sends for a sale of one cent. */
export const tillSale = (fields: object) => ({
  ...{ tender: "card-terminal", discount: "0", tip: "0", taxRate: 0, taxIncluded: true },
  ...{ lines: [{ itemId: null, name: "", unit: "1", quantity: 1 }], ...fields },
});

/** Who gets which answer where, about business A. The stranger is the owner of business B. */
export const routes: Record<string, Row> = {
  "/page": { path: at("/"), ...everybody(307) },
  "/_not-found/page": { path: at("/_not-found"), ...everybody(404) },
  "/_global-error/page": { path: at("/_global-error"), ...everybody(500) },
  "/(auth)/login/page": { path: at("/login"), ...everybody(307), anonymous: 200 },
  "/(auth)/forgot/page": { path: at("/forgot"), ...everybody(200) },
  "/(auth)/join/[token]/page": { path: at("/join/none"), ...everybody(200) },
  "/(auth)/reset/[token]/page": { path: at("/reset/none"), ...everybody(200) },
  "/(auth)/account/page": { path: at("/account"), ...everybody(200), anonymous: 307 },
  "/(admin)/admin/audit/page": { path: at("/admin/audit"), ...platform },
  "/(admin)/admin/businesses/page": { path: at("/admin/businesses"), ...platform },
  "/(admin)/admin/businesses/[slug]/page": {
    path: (w) => `/admin/businesses/${w.a.slug}`,
    ...platform,
    admin: 404,
  },
  "/(admin)/admin/system/page": { path: at("/admin/system"), ...platform },
  "/(admin)/admin/system/components/page": { path: at("/admin/system/components"), ...platform },
  "/(admin)/admin/users/page": { path: at("/admin/users"), ...platform },
  "/(admin)/admin/users/[id]/page": {
    path: (w) => `/admin/users/${w.a.cashier.userId}`,
    ...platform,
  },
  "/(console)/b/[business]/page": { path: b(""), ...team },
  "/(console)/b/[business]/explain/[figure]/page": { path: b("/explain/sales"), ...team },
  "/(console)/b/[business]/invoices/page": { path: b("/invoices"), ...team },
  "/(console)/b/[business]/invoices/new/page": { path: b("/invoices/new"), ...team },
  "/(console)/b/[business]/invoices/bulk/page": { path: b("/invoices/bulk"), ...leaders },
  "/(console)/b/[business]/invoices/bulk/[id]/page": {
    path: b("/invoices/bulk/bat_none"),
    ...everybody(404),
    anonymous: 307,
  },
  "/api/batches/[id]/route": {
    path: at("/api/batches/bat_none"),
    ...{ anonymous: 401, stranger: 404, cashier: 403, owner: 404, admin: 404 },
  },
  "/(console)/b/[business]/invoices/refunds/page": { path: b("/invoices/refunds"), ...leaders },
  "/(console)/b/[business]/invoices/[id]/page": {
    path: (w) => b(`/invoices/${w.a.invoiceId}`)(w),
    ...team,
  },
  "/(console)/b/[business]/attention/page": { path: b("/attention"), ...team },
  "/(console)/b/[business]/requests/page": { path: b("/requests"), ...team },
  "/(console)/b/[business]/requests/new/page": { path: b("/requests/new"), ...team },
  "/(console)/b/[business]/requests/[id]/page": {
    path: b("/requests/req_none"),
    ...everybody(404),
    anonymous: 307,
  },
  "/(public)/pay/[code]/page": { path: at("/pay/no-such-code"), ...everybody(404) },
  "/(public)/pay/[code]/stop/page": { path: at("/pay/no-such-code/stop"), ...everybody(404) },
  "/(console)/b/[business]/buttons/page": { path: b("/buttons"), ...leaders },
  "/(console)/b/[business]/buttons/new/page": { path: b("/buttons/new"), ...leaders },
  "/(console)/b/[business]/buttons/[id]/page": {
    path: (w) => b(`/buttons/${w.a.buttonId}`)(w),
    ...leaders,
  },
  "/(public)/buy/[button]/page": { path: (w) => `/buy/${w.a.buttonId}`, ...everybody(200) },
  "/(public)/buy/[button]/start/route": {
    path: (w) => `/buy/${w.a.buttonId}/start`,
    post: () => ({ amount: "500" }),
    ...everybody(400),
  },
  "/(console)/b/[business]/rewards/page": { path: b("/rewards"), ...team },
  "/(console)/b/[business]/rewards/new/page": { path: b("/rewards/new"), ...flashOnly },
  "/(console)/b/[business]/rewards/[id]/page": {
    path: (w) => b(`/rewards/${w.campaignId}`)(w),
    ...everybody(404),
    anonymous: 307,
  },
  "/(console)/b/[business]/cards/page": { path: b("/cards"), ...leaders },
  "/(console)/b/[business]/cards/new/page": { path: b("/cards/new"), ...flashOnly },
  "/(console)/b/[business]/cards/[id]/page": {
    path: (w) => b(`/cards/${w.a.cardId}`)(w),
    ...leaders,
  },
  "/(console)/b/[business]/ledger/page": { path: b("/ledger"), ...leaders },
  "/(console)/b/[business]/people/page": { path: b("/people"), ...leaders },
  "/(console)/b/[business]/receipts/page": { path: b("/receipts"), ...team },
  "/(console)/b/[business]/receipts/tax/page": { path: b("/receipts/tax"), ...team },
  "/(console)/b/[business]/receipts/[id]/page": {
    path: (w) => b(`/receipts/${w.a.receiptId}`)(w),
    ...team,
  },
  "/(public)/receipt/[code]/page": {
    path: (w) => `/receipt/${w.a.receiptCode}`,
    ...everybody(200),
  },
  "/(public)/receipt/[code]/pdf/route": { path: at("/receipt/none/pdf"), ...everybody(404) },
  "/(console)/b/[business]/reports/page": { path: b("/reports"), ...leaders },
  "/(console)/b/[business]/settings/page": { path: b("/settings"), ...leaders },
  "/(console)/b/[business]/settings/connect/page": { path: b("/settings/connect"), ...leaders },
  "/(console)/b/[business]/tills/page": { path: b("/tills"), ...team },
  "/(till)/pos/[till]/page": { path: (w) => `/pos/${w.a.tillId}`, ...team },
  "/(till)/pos/[till]/manifest.webmanifest/route": {
    path: (w) => `/pos/${w.a.tillId}/manifest.webmanifest`,
    ...everybody(200),
  },
  "/api/pos/[till]/route": { path: till(""), ...counter },
  "/api/pos/[till]/sales/route": {
    path: till("/sales"),
    post: () => tillSale({ idempotencyKey: "a-key-of-the-test" }),
    ...counter,
  },
  "/api/pos/[till]/sales/[idempotencyKey]/route": {
    path: till("/sales/a-key-that-is-not-there"),
    ...everybody(404),
    anonymous: 401,
  },
  "/api/pos/[till]/shift/route": {
    path: till("/shift"),
    post: () => ({ float: "0" }),
    ...{ ...counter, owner: 409, admin: 409 },
  },
  "/api/pos/[till]/close/route": {
    path: till("/close"),
    post: () => ({ shiftId: "shf_none", counted: "0" }),
    ...{ ...counter, cashier: 409, owner: 409, admin: 409 },
  },
  "/(console)/b/[business]/[...nowhere]/page": {
    path: b("/nothing/at/all"),
    ...everybody(404),
    anonymous: 307,
  },
  "/(admin)/admin/[...nowhere]/page": {
    path: at("/admin/nothing"),
    ...everybody(404),
    anonymous: 307,
  },
  "/api/auth/[...nextauth]/route": { path: at("/api/auth/session"), ...everybody(404) },
  "/api/health/route": { path: at("/api/health"), ...everybody(200) },
  "/api/live/route": { path: at("/api/live"), ...everybody(200), anonymous: 401 },
  "/api/reports/[kind]/route": {
    path: (w) => `/api/reports/invoices?business=${w.a.slug}&from=2026-01-01&to=2026-01-31`,
    ...{ anonymous: 401, stranger: 404, cashier: 403, owner: 200, admin: 200 },
  },
  "/api/search/route": { path: at("/api/search?q=inv"), ...everybody(200), anonymous: 401 },
  "/api/v1/invoices/route": {
    path: at("/api/v1/invoices"),
    post: (w) => ({
      ...{ merchantId: w.a.id, currency: "JMD", amount: "100" },
      idempotencyKey: `key-${Math.random().toString(36).slice(2)}`,
    }),
    ...{ anonymous: 401, stranger: 404, cashier: 200, owner: 200, admin: 200 },
  },
  "/api/v1/programming/[token]/route": {
    path: at("/api/v1/programming/none"),
    post: () => ({ UID: "04a39493cc8680" }),
    ...everybody(404),
  },
  "/api/btcpay/authorized/route": {
    path: at(`/api/btcpay/authorized?state=${"x".repeat(43)}`),
    post: () => ({ apiKey: "none" }),
    ...everybody(400),
  },
  "/api/webhooks/btcpay/[path]/route": {
    path: at("/api/webhooks/btcpay/none"),
    post: () => ({ type: "InvoiceSettled" }),
    ...everybody(401),
  },
  "/boltcard/route": { path: at("/boltcard?p=00&c=00"), ...everybody(200) },
  "/boltcards/balance/route": { path: at("/boltcards/balance?p=00&c=00"), ...everybody(400) },
};
