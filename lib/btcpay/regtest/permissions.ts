const store = (name: string) => `btcpay.store.${name}`;

const DIRECT: Record<string, string[]> = {
  [store("canmodifystoresettings")]: [
    "canmanagepullpayments",
    "canmodifyinvoices",
    "canviewstoresettings",
    "webhooks.canmodifywebhooks",
    "canmodifypaymentrequests",
    "canmanagepayouts",
    "canuselightningnode",
    "cansendstoreemails",
    "canmanagewallets",
    "canmodifyofferings",
  ].map(store),
  [store("canviewstoresettings")]: [
    "canviewinvoices",
    "canviewpaymentrequests",
    "canviewreports",
    "canviewpullpayments",
    "canviewpayouts",
  ].map(store),
  [store("canmodifyinvoices")]: [
    "canviewinvoices",
    "cancreateinvoice",
    "cancreatelightninginvoice",
  ].map(store),
  [store("cancreatelightninginvoice")]: [store("canviewlightninginvoice")],
  [store("canmodifypaymentrequests")]: [store("canviewpaymentrequests")],
  [store("canmanagepullpayments")]: ["cancreatepullpayments", "canarchivepullpayments"].map(store),
  [store("cancreatepullpayments")]: [store("cancreatenonapprovedpullpayments")],
  [store("cancreatenonapprovedpullpayments")]: [store("canviewpullpayments")],
  [store("canmanagepayouts")]: [store("canviewpayouts")],
  [store("canuselightningnode")]: ["canviewlightninginvoice", "cancreatelightninginvoice"].map(
    store,
  ),
  [store("canmanagewallets")]: ["canmanagewalletsettings", "canmanagewallettransactions"].map(
    store,
  ),
  [store("canmanagewalletsettings")]: [store("canviewwallet")],
  [store("canmanagewallettransactions")]: [
    "cancreatetransactions",
    "cansigntransactions",
    "canbroadcasttransactions",
    "cancanceltransactions",
  ].map(store),
  [store("cancreatetransactions")]: [store("canviewwallet")],
  [store("cansigntransactions")]: [store("canviewwallet")],
  [store("canbroadcasttransactions")]: [store("canviewwallet")],
  [store("cancanceltransactions")]: [store("canviewwallet")],
  [store("canmodifyofferings")]: [
    "canviewofferings",
    "canmanagesubscribers",
    "cancreditsubscribers",
  ].map(store),
  "btcpay.server.canmodifyserversettings": [
    "btcpay.server.canuseinternallightningnode",
    "btcpay.server.canmanageusers",
  ],
  "btcpay.server.canuseinternallightningnode": [
    "btcpay.server.cancreatelightninginvoiceinternalnode",
    "btcpay.server.canviewlightninginvoiceinternalnode",
  ],
  "btcpay.server.canmanageusers": ["btcpay.server.cancreateuser"],
  "btcpay.user.canmodifyprofile": ["btcpay.user.canviewprofile"],
  "btcpay.user.canmanagenotificationsforuser": ["btcpay.user.canviewnotificationsforuser"],
};

const LONE = ["btcpay.server.canviewusers", "btcpay.user.candeleteuser", store("canviewreports")];

export const POLICIES: string[] = [
  ...new Set([...Object.entries(DIRECT).flatMap(([name, under]) => [name, ...under]), ...LONE]),
].sort();

/** Every policy a policy brings with it, itself apart. */
export function included(policy: string): string[] {
  if (policy === "unrestricted") return POLICIES;
  const found = new Set<string>();
  const visit = (name: string): void => {
    for (const below of DIRECT[name] ?? []) {
      if (found.has(below)) continue;
      found.add(below);
      visit(below);
    }
  };
  visit(policy);
  return [...found].sort();
}

const covers = (held: string, wanted: string): boolean =>
  held === "unrestricted" || held === wanted || included(held).includes(wanted);

/** Does a list of `policy` or `policy:storeId` allow a policy (in a store, when one is given)? */
export function allows(held: string[], wanted: string, storeId?: string): boolean {
  return held.some((permission) => {
    const [policy = "", scope] = permission.split(":");
    return covers(policy, wanted) && (scope === undefined || scope === storeId);
  });
}

/** The policies of a role in a store. */
export const ROLES: Record<string, string[]> = {
  Owner: [store("canmodifystoresettings")],
  Manager: [
    "canviewstoresettings",
    "canmodifyinvoices",
    "webhooks.canmodifywebhooks",
    "canmodifypaymentrequests",
    "canmanagepullpayments",
    "canmanagepayouts",
  ].map(store),
  Employee: [
    "canmodifyinvoices",
    "canmodifypaymentrequests",
    "cancreatenonapprovedpullpayments",
    "canviewpayouts",
    "canviewpullpayments",
  ].map(store),
  Guest: [
    "canmodifyinvoices",
    "canviewpaymentrequests",
    "canviewpullpayments",
    "canviewpayouts",
  ].map(store),
};
