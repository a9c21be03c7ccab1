import "server-only";
import { narrow } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { Refusal } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { CreateTillInput } from "./inputs";
import { tills } from "./schema";
import { currencyOf } from "./steps";

/** A place where a business sells. Its name is its own within the business, so a second press makes no second till. */
export const createTill = command({
  name: "pos.create-till",
  permission: "pos:manage",
  input: CreateTillInput,
  async run({ tx, scope, about, now }, input) {
    narrow(scope, input.merchantId);
    await currencyOf({ tx }, input.merchantId);
    const [made] = await tx
      .insert(tills)
      .values({ id: newId("til"), ...input, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: tills.id });
    if (!made)
      throw new Refusal("conflict", "The till was not made.", {
        name: ["There is a till of this name already"],
      });
    about(input.merchantId, made.id);
    return made;
  },
});
