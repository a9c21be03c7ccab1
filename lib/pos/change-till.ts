import "server-only";
import { and, eq, ne, sql } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { Refusal } from "@/lib/platform/errors";
import { ChangeTillInput } from "./inputs";
import { tills } from "./schema";
import { lockTill, openShiftOf } from "./steps";

/** Changes how a till sells, or takes it out of use once its drawer is counted. */
export const changeTill = command({
  name: "pos.change-till",
  permission: "pos:manage",
  input: ChangeTillInput,
  async run(ctx, { tillId, ...settings }) {
    const till = await lockTill(ctx, tillId);
    ctx.about(till.merchantId, tillId);
    const [same] = await ctx.tx
      .select({ id: tills.id })
      .from(tills)
      .where(
        and(
          eq(tills.merchantId, till.merchantId),
          ne(tills.id, tillId),
          sql`lower(${tills.name}) = lower(${settings.name})`,
        ),
      );
    if (same)
      throw new Refusal("conflict", "The till was not changed.", {
        name: ["There is a till of this name already"],
      });
    if (settings.closed && (await openShiftOf(ctx, till)))
      throw new Refusal("conflict", "Count the drawer and close the shift first.");
    await ctx.tx.update(tills).set(settings).where(eq(tills.id, tillId));
  },
});
