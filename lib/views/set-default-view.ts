import "server-only";
import { and, eq, or } from "drizzle-orm";
import { narrow } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { Refusal } from "@/lib/platform/errors";
import { SetDefaultViewInput } from "./inputs";
import { defaultViews, savedViews } from "./schema";

/** Chooses the view a person's list opens with. */
export const setDefaultView = command({
  name: "views.set-default-view",
  permission: "home:read",
  input: SetDefaultViewInput,
  async run({ tx, scope, actor, about }, { merchantId, list, viewId }) {
    narrow(scope, merchantId);
    about(merchantId, viewId ?? list);
    const place = { merchantId, userId: actor.id, list };
    await tx
      .delete(defaultViews)
      .where(
        and(
          eq(defaultViews.merchantId, merchantId),
          eq(defaultViews.userId, actor.id),
          eq(defaultViews.list, list),
        ),
      );
    if (viewId === null) return;
    const [view] = await tx
      .select({ id: savedViews.id })
      .from(savedViews)
      .where(
        and(
          eq(savedViews.id, viewId),
          eq(savedViews.merchantId, merchantId),
          eq(savedViews.list, list),
          or(eq(savedViews.ownerId, actor.id), eq(savedViews.shared, true)),
        ),
      );
    if (!view) throw new Refusal("not-found", "There is no such view here.");
    await tx.insert(defaultViews).values({ ...place, viewId });
  },
});
