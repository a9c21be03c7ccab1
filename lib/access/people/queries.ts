import "server-only";
import { and, asc, desc, eq, gt, ilike, inArray, isNull, or, sql } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { usable } from "@/lib/access/links/link";
import { businessRoles, platformRoles, type Role } from "@/lib/access/permissions";
import { read } from "@/lib/access/read";
import { grants, links, tenants, users } from "@/lib/access/schema";
import type { Reader } from "@/lib/platform/reader";

const givable = [...businessRoles, ...platformRoles] as string[];

/** Everybody with a role at the businesses of `scope`, one row per role, by name. */
export const listMembers = (scope: Scope<"people:read">, from?: Reader) =>
  read(
    scope,
    (r) =>
      r
        .select({
          userId: users.id,
          name: users.name,
          email: users.email,
          role: sql<Role>`${grants.role}`,
          merchantId: sql<string>`${grants.merchantId}`,
          disabledAt: users.disabledAt,
        })
        .from(grants)
        .innerJoin(users, eq(users.id, grants.userId))
        .where(and(within(scope, grants.merchantId), inArray(grants.role, givable)))
        .orderBy(asc(users.name), asc(users.id), asc(grants.role))
        .limit(500),
    from,
  );

const invitation = {
  id: links.id,
  email: links.email,
  role: sql<Role>`${links.role}`,
  merchantId: links.merchantId,
  createdAt: links.createdAt,
  expiresAt: links.expiresAt,
};

/** Invitations that are still open at the businesses of `scope`, newest first. */
export const listInvitations = (scope: Scope<"people:read">, from?: Reader) =>
  read(
    scope,
    (r) =>
      r
        .select(invitation)
        .from(links)
        .where(and(eq(links.kind, "invitation"), usable, within(scope, links.merchantId)))
        .orderBy(desc(links.id))
        .limit(200),
    from,
  );

/** Open invitations to the platform itself, newest first. */
export const listPlatformInvitations = (scope: Scope<"users:read">, from?: Reader) =>
  read(
    scope,
    (r) =>
      r
        .select(invitation)
        .from(links)
        .where(and(eq(links.kind, "invitation"), usable, isNull(links.merchantId)))
        .orderBy(desc(links.id))
        .limit(200),
    from,
  );

const like = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;
const pageSize = 50;

/** People by e-mail, fifty at a time after the e-mail `after`; `search` looks into name and e-mail. */
export const listUsers = (
  scope: Scope<"users:read">,
  { search, after }: { search?: string | undefined; after?: string | undefined },
  from?: Reader,
) =>
  read(
    scope,
    async (r) => {
      const found = await r
        .select({
          id: users.id,
          name: users.name,
          email: users.email,
          disabledAt: users.disabledAt,
          createdAt: users.createdAt,
        })
        .from(users)
        .where(
          and(
            search
              ? or(ilike(users.email, like(search)), ilike(users.name, like(search)))
              : undefined,
            after ? gt(users.email, after) : undefined,
          ),
        )
        .orderBy(asc(users.email))
        .limit(pageSize + 1);
      const rows = found.slice(0, pageSize);
      const held = await rolesOf(
        r,
        rows.map((row) => row.id),
      );
      return {
        rows: rows.map((row) => ({ ...row, roles: held.filter((role) => role.userId === row.id) })),
        next: found.length > pageSize ? rows.at(-1)?.email : undefined,
      };
    },
    from,
  );

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
