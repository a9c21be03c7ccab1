import "server-only";
import { count, eq, sql } from "drizzle-orm";
import { narrow } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { can } from "@/lib/access/permissions";
import { Refusal } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { SaveViewInput } from "./inputs";
import { savedViews } from "./schema";

const most = 40;

/** Keeps a list's filters under a name; the same name again keeps the new ones. */
export const saveView = command({
  name: "views.save-view",
  permission: "home:read",
  input: SaveViewInput,
  async run({ tx, scope, actor, about }, { merchantId, shared, ...view }) {
    narrow(scope, merchantId);
    if (shared && !can(actor.grants, "views:share", merchantId))
      throw new Refusal(
        "forbidden",
        "Your role may keep views for yourself, not share them. Nothing was saved.",
        { shared: ["Leave this off, or ask a manager to share it"] },
      );
    const [held] = await tx
      .select({ many: count() })
      .from(savedViews)
      .where(eq(savedViews.ownerId, actor.id));
    if ((held?.many ?? 0) >= most)
      throw new Refusal(
        "limit-reached",
        "You keep 40 views already. Remove one, then save this one.",
      );
    const [saved] = await tx
      .insert(savedViews)
      .values({ id: newId("view"), merchantId, ownerId: actor.id, shared, ...view })
      .onConflictDoUpdate({
        target: [savedViews.merchantId, savedViews.list, savedViews.ownerId, savedViews.name],
        set: { query: sql`excluded.query`, shared: sql`excluded.shared` },
      })
      .returning();
    if (!saved) throw new Error("no view was saved");
    about(merchantId, saved.id);
    return { id: saved.id, query: saved.query };
  },
});
