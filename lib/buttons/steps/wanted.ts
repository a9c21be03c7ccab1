import "server-only";
import type { z } from "zod";
import type { ChangeButtonInput } from "@/lib/buttons/inputs";
import { originsIn, returnAddressOf } from "@/lib/buttons/rules/origins";
import { termsOf } from "@/lib/buttons/rules/terms";
import type { PayButton } from "@/lib/buttons/schema";
import type { Currency } from "@/lib/platform/money";

type Asked = Omit<z.output<typeof ChangeButtonInput>, "buttonId">;

/** The columns that a form fills in, for a button of this kind and currency. */
export const wantedOf = (
  { kind, currency }: Pick<PayButton, "kind" | "currency">,
  asked: Asked,
) => ({
  ...{ name: asked.name, label: asked.label, look: asked.look },
  description: asked.description ?? null,
  ...termsOf(kind, currency as Currency, asked),
  returnAddress: asked.returnAddress ? returnAddressOf(asked.returnAddress) : null,
  origins: originsIn(asked.origins ?? ""),
});
