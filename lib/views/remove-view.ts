import "server-only";
import { and, eq } from "drizzle-orm";
import { within } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { can } from "@/lib/access/permissions";
import { Refusal } from "@/lib/platform/errors";
import { RemoveViewInput } from "./inputs";
import { savedViews } from "./schema";

/** Forgets a view: one's own, or a shared one by those who may share. Answers what it was, to save it again. */
export const removeView = command({
  name: "views.remove-view",
  permission: "home:read",
  input: RemoveViewInput,
  async run({ tx, scope, actor, about }, { viewId }) {
    const [view] = await tx
      .select()
      .from(savedViews)
      .where(and(eq(savedViews.id, viewId), within(scope, savedViews.merchantId)));
    const mine = view?.ownerId === actor.id;
    if (!view || !(mine || view.shared))
      throw new Refusal("not-found", "There is no such view here.");
    if (!mine && !can(actor.grants, "views:share", view.merchantId))
      throw new Refusal(
        "forbidden",
        "Only the person who shared this view or a manager removes it.",
      );
    await tx.delete(savedViews).where(eq(savedViews.id, viewId));
    about(view.merchantId, viewId);
    const { merchantId, list, name, query, shared } = view;
    return { merchantId, list, name, query, shared };
  },
});
