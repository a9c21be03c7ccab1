import "server-only";
import {
  and,
  asc,
  desc,
  eq,
  ilike,
  inArray,
  isNotNull,
  isNull,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Scope } from "@/lib/access/authorize";
import { businessRoles, platformRoles, type Role } from "@/lib/access/permissions";
import { read } from "@/lib/access/read";
import { grants, tenants, users } from "@/lib/access/schema";
import { type Place, pageOf, readPlace } from "@/lib/platform/place";
import type { Reader } from "@/lib/platform/reader";
import type { UserOrder, UserView } from "./inputs";

const givable: readonly string[] = [...businessRoles, ...platformRoles];

export type UserFilter = {
  view?: UserView | undefined;
  /** A piece of a name or an e-mail. */
  search?: string | undefined;
  role?: Role | undefined;
  order?: UserOrder | undefined;
  /** A place in the list, made by this query. */
  cursor?: string | undefined;
  take?: number | undefined;
};

const like = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

const usersWhere = ({ view, search, role }: UserFilter): SQL | undefined =>
  and(
    view === "active" ? isNull(users.disabledAt) : undefined,
    view === "disabled" ? isNotNull(users.disabledAt) : undefined,
    search ? or(ilike(users.email, like(search)), ilike(users.name, like(search))) : undefined,
    role
      ? sql`exists (select 1 from ${grants} where ${grants.userId} = ${users.id} and ${grants.role} = ${role})`
      : undefined,
  );

const micros = sql<bigint>`(extract(epoch from ${users.createdAt}) * 1000000)::bigint`.mapWith(
  BigInt,
);

/** Rows further on than the place, in the order asked for, and that order itself. */
function lying(order: UserOrder, place: Place | null) {
  const dated = order === "newest" || order === "oldest";
  const key = dated ? micros : sql`${users.email}`;
  const falls = (order === "newest" || order === "backwards") !== (place?.back ?? false);
  const there = dated
    ? sql`${place?.value ?? 0n}::bigint`
    : sql`(select one.email from users one where one.id = ${place?.id ?? ""})`;
  const side = falls ? sql`<` : sql`>`;
  const way = falls ? desc : asc;
  return {
    beyond: place ? sql`(${key}, ${users.id}) ${side} (${there}, ${place.id})` : undefined,
    by: [way(key), way(users.id)],
  };
}

/** Everybody with an account, by e-mail unless another order is asked for, fifty at a time. */
export const listUsers = (scope: Scope<"users:read">, filter: UserFilter, from?: Reader) =>
  read(
    scope,
    async (r) => {
      const take = filter.take ?? 50;
      const place = readPlace(filter.cursor);
      const { beyond, by } = lying(filter.order ?? "email", place);
      const found = await r
        .select({
          id: users.id,
          name: users.name,
          email: users.email,
          disabledAt: users.disabledAt,
          createdAt: users.createdAt,
          micros,
        })
        .from(users)
        .where(and(usersWhere(filter), beyond))
        .orderBy(...by)
        .limit(take + 1);
      const page = pageOf(found, { take, place }, ({ micros: value, id }) => ({ value, id }));
      const held = await rolesOf(
        r,
        page.rows.map((row) => row.id),
      );
      const rows = page.rows.map(({ micros: _, ...row }) => ({
        ...row,
        roles: held.filter((role) => role.userId === row.id),
      }));
      return { ...page, rows };
    },
    from,
  );
export type ListedUser = Awaited<ReturnType<typeof listUsers>>["rows"][number];

const rolesOf = (reader: Reader, userIds: string[]) =>
  reader
    .select({
      userId: grants.userId,
      role: sql<Role>`${grants.role}`,
      merchantId: grants.merchantId,
      business: tenants.name,
    })
    .from(grants)
    .leftJoin(tenants, eq(tenants.id, grants.merchantId))
    .where(and(inArray(grants.userId, userIds), inArray(grants.role, givable)))
    .orderBy(asc(grants.createdAt));

/** One person with all roles, or null. */
export const getUser = (scope: Scope<"users:read">, id: string, from?: Reader) =>
  read(
    scope,
    async (r) => {
      const [user] = await r
        .select({
          id: users.id,
          name: users.name,
          email: users.email,
          disabledAt: users.disabledAt,
          createdAt: users.createdAt,
        })
        .from(users)
        .where(eq(users.id, id));
      return user ? { ...user, roles: await rolesOf(r, [id]) } : null;
    },
    from,
  );
