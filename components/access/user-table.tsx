import { useT } from "#i18n";
import type { Column, Row } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { type Role, roleNames } from "@/lib/access/permissions";
import { msg, type Translator } from "@/lib/platform/i18n/translator";

export type UserView = {
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

const rolesText = (t: Translator, roles: UserView["roles"]): string =>
  roles
    .map(({ role, business }) => {
      const name = t(roleNames[role]);
      return business ? t("{role} at {business}", { role: name, business }) : name;
    })
    .join(", ");

const rowOf = (t: Translator, user: UserView): Row => ({
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

export const UserTable = ({ users, zone, now }: { users: UserView[]; zone: string; now: Date }) => {
  const t = useT();
  return (
    <DataTable
      caption={t("People with an account")}
      columns={columns.map((column) => ({ ...column, header: t(column.header) }))}
      rows={users.map((user) => rowOf(t, user))}
      zone={zone}
      now={now}
      empty={
        <EmptyState drawing="search">
          {t("Nobody by this name or e-mail has an account here.")}
        </EmptyState>
      }
    />
  );
};
