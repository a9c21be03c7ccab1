import { UserListAddress } from "@/lib/access/people/inputs";
import { type ListedUser, listUsers } from "@/lib/access/people/user-queries";
import { type AskedList, scopeOf, strictly } from "./asked-list";
import { csvInstant, type PagedList, pageRows } from "./paged-csv";

const roleText = ({ role, business }: ListedUser["roles"][number]): string =>
  business ? `${role} at ${business}` : role;

/** The list of users under its filters. */
export async function userList(asked: AskedList): Promise<PagedList<ListedUser>> {
  const scope = scopeOf(asked, "users:read");
  const { view, q, role, order } = strictly(UserListAddress, asked.filters);
  return {
    page: (cursor) => listUsers(scope, { view, search: q, role, order, cursor, take: pageRows }),
    cells: {
      user: ({ id }) => id,
      name: ({ name }) => name,
      email: ({ email }) => email,
      roles: ({ roles }) => roles.map(roleText).join("; "),
      state: ({ disabledAt }) => (disabledAt ? "disabled" : "active"),
      since: ({ createdAt }) => csvInstant(createdAt),
    },
  };
}
