import type { Page } from "@playwright/test";

type Route = { name: string; path: string };

/** The demo's first business. */
export const shop = "/b/calabash-juice-bar";

export const publicRoutes: Route[] = [
  { name: "login", path: "/login" },
  { name: "forgot", path: "/forgot" },
  { name: "join-ended", path: "/join/no-such-link" },
  { name: "reset-ended", path: "/reset/no-such-link" },
];

export const listRoutes: Route[] = [
  { name: "home", path: shop },
  { name: "home-all", path: "/b/all" },
  { name: "invoices", path: `${shop}/invoices` },
  { name: "invoices-all", path: "/b/all/invoices" },
  { name: "invoice-new", path: `${shop}/invoices/new` },
  { name: "invoices-bulk", path: `${shop}/invoices/bulk` },
  { name: "attention", path: `${shop}/attention` },
  { name: "attention-all", path: "/b/all/attention" },
  { name: "refunds", path: `${shop}/invoices/refunds` },
  { name: "requests", path: `${shop}/requests` },
  { name: "request-new", path: `${shop}/requests/new` },
  { name: "buttons", path: `${shop}/buttons` },
  { name: "button-new", path: `${shop}/buttons/new` },
  { name: "cards", path: `${shop}/cards` },
  { name: "cards-all", path: "/b/all/cards" },
  { name: "card-new", path: `${shop}/cards/new` },
  { name: "rewards", path: `${shop}/rewards` },
  { name: "rewards-all", path: "/b/all/rewards" },
  { name: "reward-new", path: "/b/all/rewards/new" },
  { name: "receipts", path: `${shop}/receipts` },
  { name: "receipts-all", path: "/b/all/receipts" },
  { name: "tax", path: `${shop}/receipts/tax?period=year` },
  { name: "reports", path: `${shop}/reports` },
  { name: "ledger", path: `${shop}/ledger` },
  { name: "ledger-all", path: "/b/all/ledger" },
  { name: "explain-sales", path: `${shop}/explain/sales` },
  { name: "explain-cards", path: "/b/all/explain/cards" },
  { name: "tills", path: `${shop}/tills` },
  { name: "people", path: `${shop}/people` },
  { name: "settings", path: `${shop}/settings` },
  { name: "connect", path: `${shop}/settings/connect` },
  { name: "admin-businesses", path: "/admin/businesses" },
  { name: "admin-business", path: "/admin/businesses/calabash-juice-bar" },
  { name: "admin-users", path: "/admin/users" },
  { name: "admin-audit", path: "/admin/audit" },
  { name: "admin-system", path: "/admin/system" },
  { name: "components", path: "/admin/system/components" },
  { name: "account", path: "/account" },
  { name: "not-found", path: "/b/nobody" },
];

const details: (Route & { link: string })[] = [
  { name: "invoice-paid", path: `${shop}/invoices?view=settled`, link: "/invoices/inv_" },
  { name: "invoice-waiting", path: `${shop}/invoices?view=waiting`, link: "/invoices/inv_" },
  { name: "request", path: `${shop}/requests`, link: "/requests/req_" },
  { name: "button", path: `${shop}/buttons`, link: "/buttons/btn_" },
  { name: "receipt", path: `${shop}/receipts`, link: "/receipts/rcp_" },
  { name: "till", path: `${shop}/tills`, link: "/pos/til_" },
  { name: "card", path: "/b/all/cards", link: "/cards/card_" },
  { name: "reward", path: "/b/all/rewards", link: "/rewards/cmp_" },
  { name: "admin-user", path: "/admin/users", link: "/admin/users/usr_" },
];

/** The first invoice, till, Flashcard, campaign and user that their lists lead to. */
export async function detailRoutes(page: Page): Promise<Route[]> {
  const found: Route[] = [];
  for (const { name, path, link } of details) {
    await page.goto(path);
    const first = page.locator(`main a[href*="${link}"]`).first();
    const href = await first.getAttribute("href", { timeout: 5_000 }).catch(() => null);
    if (href) found.push({ name, path: href });
  }
  return found;
}
