import { useT } from "#i18n";
import type { Density } from "@/components/table/density";
import { ExportLink } from "@/components/table/export-link";
import { type ActiveFilter, FilterBar } from "@/components/table/filter-bar";
import { orderChoice } from "@/components/table/order-choice";
import { Pager } from "@/components/table/pager";
import { ViewTabs } from "@/components/table/view-tabs";
import type { Views } from "@/components/table/views";
import { UserListAddress, type UserOrder, type UserView } from "@/lib/access/people/inputs";
import { businessRoles, platformRoles, roleNames } from "@/lib/access/permissions";
import { msg, type Translator } from "@/lib/platform/i18n/translator";
import { exportHref, keptWhileSearching, listHref, queryOf } from "./user-address";
import { type ListedPerson, UserTable } from "./user-table";

const base = "/admin/users";
const plain = UserListAddress.parse({});

const viewNames: Record<UserView, string> = {
  all: msg("All"),
  active: msg("{count, plural, other {Active}}"),
  disabled: msg("{count, plural, other {Disabled}}"),
};
const orders: Record<UserOrder, string> = {
  email: msg("E-mail from A to Z"),
  backwards: msg("E-mail from Z to A"),
  newest: msg("Newest first"),
  oldest: msg("Oldest first"),
};

type Props = {
  address: UserListAddress;
  page: { rows: ListedPerson[]; newer: string | null; older: string | null };
  views: Views;
  density: Density;
  mayExport: boolean;
  zone: string;
  now: Date;
};

/** Everybody with an account, under the filters of the address. */
export function UserList(props: Props) {
  const { address, page, views, density, zone, now } = props;
  const step = (at: string | null) => (at ? listHref(base, address, { at }) : undefined);
  return (
    <>
      <Tabs {...{ address, views }} />
      <Bar {...props} />
      <UserTable
        users={page.rows}
        shown={{ order: address.order, hrefOf: (order) => listHref(base, address, { order }) }}
        {...{ density, zone, now }}
      />
      <Pager newerHref={step(page.newer)} olderHref={step(page.older)} />
    </>
  );
}

function Tabs({ address, views }: Pick<Props, "address" | "views">) {
  const t = useT();
  const from = address.saved ? plain : address;
  return (
    <ViewTabs
      label={t("Views")}
      {...{ base, views }}
      query={queryOf(address)}
      from={address.saved}
      tabs={(Object.keys(viewNames) as UserView[]).map((view) => ({
        label: t(viewNames[view], { count: 2 }),
        href: listHref(base, from, { view }),
        query: queryOf({ ...plain, view }),
        current: address.view === view,
      }))}
    />
  );
}

function activeFilters(address: UserListAddress, t: Translator): ActiveFilter[] {
  const { q, role } = address;
  const active: ActiveFilter[] = [];
  const add = (key: "q" | "role", label: string, value: string) =>
    active.push({ key, label, value, removeHref: listHref(base, address, { [key]: undefined }) });
  if (q) add("q", t("Holds"), q);
  if (role) add("role", t("Role"), t(roleNames[role]));
  return active;
}

function Bar({ address, mayExport }: Props) {
  const t = useT();
  const { view, q, role, order } = address;
  const roles = {
    label: t("Role"),
    options: [...businessRoles, ...platformRoles].map((one) => ({
      label: t(roleNames[one]),
      href: listHref(base, address, { role: one }),
      current: one === role,
    })),
  };
  const shown = { order, hrefOf: (next: UserOrder) => listHref(base, address, { order: next }) };
  return (
    <FilterBar
      search={{
        action: base,
        placeholder: t("Name or e-mail"),
        value: q,
        keep: keptWhileSearching(address),
      }}
      active={activeFilters(address, t)}
      choices={[roles, orderChoice(orders, shown, t)]}
      clearHref={listHref(base, plain, { view })}
      end={mayExport && <ExportLink href={exportHref("users", "all", address)} />}
    />
  );
}
