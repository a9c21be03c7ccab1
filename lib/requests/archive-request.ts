import "server-only";
import { eq } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { ArchiveRequestInput } from "./inputs";
import { requests } from "./schema";
import { lockRequest } from "./steps/lock-request";
import { tell } from "./steps/timeline";

/** Puts a request away, or takes it back out. No payment starts meanwhile; one that is open still counts. */
export const archiveRequest = command({
  name: "requests.archive",
  permission: "requests:manage",
  input: ArchiveRequestInput,
  async run(ctx, { requestId, archived }) {
    const request = await lockRequest(ctx, requestId);
    ctx.about(request.merchantId, requestId);
    if ((request.archivedAt !== null) === archived) return { id: requestId };
    await ctx.tx
      .update(requests)
      .set({ archivedAt: archived ? ctx.now : null })
      .where(eq(requests.id, requestId));
    const kind = archived ? "archived" : "restored";
    await tell(ctx, request, { kind, detail: { by: ctx.actor.name } });
    return { id: requestId };
  },
});
