import type { Column, Row } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { type Role, roleNames } from "@/lib/access/permissions";

export type UserView = {
  id: string;
  name: string;
  email: string;
  disabledAt: Date | null;
  createdAt: Date;
  roles: { role: Role; business: string | null }[];
};

const columns: Column[] = [
  { key: "name", header: "Name", phone: "title" },
  { key: "email", header: "E-mail", phone: "when" },
  { key: "roles", header: "Roles", from: "md" },
  { key: "state", header: "State", width: "8rem", phone: "state" },
  { key: "since", header: "Since", width: "8rem", from: "lg" },
];

const rolesText = (roles: UserView["roles"]): string =>
  roles
    .map(({ role, business }) => roleNames[role] + (business ? ` at ${business}` : ""))
    .join(", ");

const rowOf = (user: UserView): Row => ({
  id: user.id,
  href: `/admin/users/${user.id}`,
  cells: {
    name: user.name,
    email: user.email,
    roles: rolesText(user.roles) || "No role",
    state: user.disabledAt
      ? { kind: "status", tone: "bad", text: "Disabled" }
      : { kind: "status", tone: "good", text: "Active" },
    since: { kind: "time", at: user.createdAt },
  },
});

export const UserTable = ({ users, zone, now }: { users: UserView[]; zone: string; now: Date }) => (
  <DataTable
    caption="People with an account"
    columns={columns}
    rows={users.map(rowOf)}
    zone={zone}
    now={now}
    empty={
      <EmptyState drawing="search">Nobody by this name or e-mail has an account here.</EmptyState>
    }
  />
);
