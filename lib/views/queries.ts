import "server-only";
import { and, asc, eq, or } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { defaultViews, type ListName, savedViews } from "./schema";

export type ListedView = {
  id: string;
  name: string;
  query: string;
  shared: boolean;
  /** Whether it is the person's own, so that it may be changed and removed. */
  own: boolean;
  /** Whether the person's list opens with it. */
  first: boolean;
};

/** The views of a list at one business: the person's own and those shared with everybody there, by name. */
export const listViews = (
  scope: Scope<"home:read">,
  merchantId: string,
  list: ListName,
): Promise<ListedView[]> =>
  read(scope, async (r) => {
    const me = scope.actor.id;
    const rows = await r
      .select({ view: savedViews, first: defaultViews.viewId })
      .from(savedViews)
      .leftJoin(
        defaultViews,
        and(eq(defaultViews.viewId, savedViews.id), eq(defaultViews.userId, me)),
      )
      .where(
        and(
          within(scope, savedViews.merchantId),
          eq(savedViews.merchantId, merchantId),
          eq(savedViews.list, list),
          or(eq(savedViews.ownerId, me), eq(savedViews.shared, true)),
        ),
      )
      .orderBy(asc(savedViews.name), asc(savedViews.id))
      .limit(50);
    return rows.map(({ view: { id, name, query, shared, ownerId }, first }) => ({
      ...{ id, name, query, shared },
      own: ownerId === me,
      first: first !== null,
    }));
  });
