import { useT } from "#i18n";
import type { Column, Row } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import type { Density } from "@/components/table/density";
import { sorting } from "@/components/table/sorting";
import type { UserOrder } from "@/lib/access/people/inputs";
import { type Role, roleNames } from "@/lib/access/permissions";
import { msg, type Translator } from "@/lib/platform/i18n/translator";
import { UsersEmpty } from "./users-empty";

export type ListedPerson = {
  id: string;
  name: string;
  email: string;
  disabledAt: Date | null;
  createdAt: Date;
  roles: { role: Role; business: string | null }[];
};

const columns: Column[] = [
  { key: "name", header: msg("Name"), phone: "title" },
  { key: "email", header: msg("E-mail"), phone: "when" },
  { key: "roles", header: msg("Roles"), from: "md" },
  { key: "state", header: msg("State"), width: "8rem", phone: "state" },
  { key: "since", header: msg("Since"), width: "8rem", from: "lg" },
];

const rolesText = (t: Translator, roles: ListedPerson["roles"]): string =>
  roles
    .map(({ role, business }) => {
      const name = t(roleNames[role]);
      return business ? t("{role} at {business}", { role: name, business }) : name;
    })
    .join(", ");

const rowOf = (t: Translator, user: ListedPerson): Row => ({
  id: user.id,
  href: `/admin/users/${user.id}`,
  cells: {
    name: user.name,
    email: user.email,
    roles: rolesText(t, user.roles) || t("No role"),
    state: user.disabledAt
      ? { kind: "status", tone: "bad", text: t("Disabled") }
      : { kind: "status", tone: "good", text: t("Active") },
    since: { kind: "time", at: user.createdAt },
  },
});

type UserTableProps = {
  users: ListedPerson[];
  /** The order in force, and the address of any other. */
  shown: { order: UserOrder; hrefOf: (order: UserOrder) => string };
  density: Density;
  zone: string;
  now: Date;
};

export function UserTable({ users, shown, density, zone, now }: UserTableProps) {
  const t = useT();
  const sorted: Record<string, Partial<Column>> = {
    email: sorting({ falling: "backwards", rising: "email" }, shown),
    since: sorting({ falling: "newest", rising: "oldest" }, shown),
  };
  return (
    <DataTable
      caption={t("People with an account")}
      columns={columns.map((column) => ({
        ...column,
        ...sorted[column.key],
        header: t(column.header),
      }))}
      rows={users.map((user) => rowOf(t, user))}
      compact={density === "compact"}
      {...{ zone, now }}
      empty={<UsersEmpty />}
    />
  );
}
