import "server-only";
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { usable } from "@/lib/access/links/link";
import { businessRoles, platformRoles, type Role } from "@/lib/access/permissions";
import { read } from "@/lib/access/read";
import { grants, links, users } from "@/lib/access/schema";
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
