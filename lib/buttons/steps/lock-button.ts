import "server-only";
import { and, eq } from "drizzle-orm";
import { within } from "@/lib/access/authorize";
import type { Ctx } from "@/lib/access/command";
import { buttons, type PayButton } from "@/lib/buttons/schema";
import { Refusal } from "@/lib/platform/errors";

/** The button for this transaction alone: presses and changes of it happen in turn. */
export async function lockButton(
  { tx, scope }: Pick<Ctx<string>, "tx" | "scope">,
  id: string,
): Promise<PayButton> {
  const [row] = await tx
    .select()
    .from(buttons)
    .where(and(eq(buttons.id, id), within(scope, buttons.merchantId)))
    .for("update");
  if (!row) throw new Refusal("not-found", "There is no such payment button here.");
  return row;
}
