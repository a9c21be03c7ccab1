const prefix = "btcpay.store.";

/** What brings what (BTCPayServer.Client/Permissions.cs), as far as this console asks for it. */
const includes: Record<string, readonly string[]> = {
  canmodifystoresettings: [
    "canviewstoresettings",
    "canmodifyinvoices",
    "webhooks.canmodifywebhooks",
    "canmanagepullpayments",
    "canmanagepayouts",
  ],
  canviewstoresettings: ["canviewinvoices", "canviewpullpayments", "canviewpayouts"],
  canmodifyinvoices: ["canviewinvoices", "cancreateinvoice"],
  canmanagepullpayments: ["cancreatepullpayments", "canarchivepullpayments"],
  cancreatepullpayments: ["cancreatenonapprovedpullpayments"],
  cancreatenonapprovedpullpayments: ["canviewpullpayments"],
  canmanagepayouts: ["canviewpayouts"],
};

/** To sell: read the store, make and mark invoices, keep one webhook. */
const selling = ["canviewstoresettings", "canmodifyinvoices", "webhooks.canmodifywebhooks"];
/** To refund: pull payments that pay claims without asking, and can be taken back. */
const refunding = ["canmanagepullpayments"];
/** To issue Flashcards besides: pull payments that pay claims without asking. */
const issuing = ["cancreatepullpayments"];

export type Purpose = "merchant" | "programme";
export const neededPermissions = (purpose: Purpose): string[] =>
  [...selling, ...(purpose === "programme" ? issuing : refunding)].map((name) => prefix + name);

function closure(policy: string): Set<string> {
  const found = new Set([policy]);
  for (const name of found) for (const below of includes[name] ?? []) found.add(below);
  return found;
}

/** The needed policies that `held` (each `policy` or `policy:storeId`) does not give in this store. */
export function missingPermissions(held: readonly string[], storeId: string, purpose: Purpose) {
  const granted = new Set<string>();
  for (const permission of held) {
    const [policy = "", store] = permission.split(":");
    if (store !== undefined && store !== storeId) continue;
    if (policy === "unrestricted") return [];
    for (const name of closure(policy.replace(prefix, ""))) granted.add(prefix + name);
  }
  return neededPermissions(purpose).filter((policy) => !granted.has(policy));
}

/** The one store a key is bound to, when it is bound to exactly one. */
export function boundStore(held: readonly string[]): string | null {
  const stores = new Set(held.flatMap((permission) => permission.split(":")[1] ?? []));
  const unbound = held.some((one) => one.startsWith(prefix) && !one.includes(":"));
  const [only] = stores;
  return stores.size === 1 && !unbound && only ? only : null;
}
