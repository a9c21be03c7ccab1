import "server-only";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { readOpen } from "@/lib/access/read";
import { links, tenants } from "@/lib/access/schema";
import { open, seal, sha256 } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/errors";

export const joinAddress = (token: string): string =>
  `${new URL(env.AUTH_URL).origin}/join/${token}`;
export const resetAddress = (token: string): string =>
  `${new URL(env.AUTH_URL).origin}/reset/${token}`;

const place = (linkId: string) => `links|token|${linkId}`;
export const sealToken = (token: string, linkId: string): string => seal(token, place(linkId));
export const openToken = (sealed: string, linkId: string): string => open(sealed, place(linkId));

/** The conditions under which a link still opens something. */
export const usable = and(
  isNull(links.usedAt),
  isNull(links.revokedAt),
  gt(links.expiresAt, sql`now()`),
);

export const spent = () =>
  new Refusal("not-found", "This link was used, taken back or is too old. Ask for a new one.");

/** What a link in somebody's hand offers; null when it opens nothing any more. */
export async function linkOf(kind: "invitation" | "reset", token: string) {
  const [found] = await readOpen((r) =>
    r
      .select({
        id: links.id,
        email: links.email,
        role: links.role,
        merchantId: links.merchantId,
        business: tenants.name,
        slug: tenants.slug,
      })
      .from(links)
      .leftJoin(tenants, eq(tenants.id, links.merchantId))
      .where(and(eq(links.tokenHash, sha256(token)), eq(links.kind, kind), usable)),
  );
  return found ?? null;
}
