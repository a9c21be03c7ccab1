import "server-only";
import type { Scope } from "@/lib/access/authorize";
import { typedIn } from "@/lib/buttons/rules";
import { pressAddress } from "@/lib/buttons/rules/address";
import { buttonHtml } from "@/lib/buttons/rules/html";
import { refusedPage } from "@/lib/buttons/rules/refused-page";
import { env } from "@/lib/platform/env";
import type { Refusal } from "@/lib/platform/errors";
import { said } from "@/lib/platform/i18n/said";
import type { Translator } from "@/lib/platform/i18n/translator";
import type { Currency } from "@/lib/platform/money";
import { publicButton } from "./public-button";

type Place = { id: string; nonce: string };

/** The page that says why a press was refused; a wrong amount is said at its field, where it can be chosen anew. */
export async function refusedPress(
  scope: Scope<"buttons:serve">,
  { message, fields }: Pick<Refusal, "message" | "fields">,
  { id, nonce }: Place,
  t: Translator,
): Promise<string> {
  const known = { id, invoiceId: undefined };
  const found = await publicButton(scope, known).catch(() => null);
  const wrong = fields?.amount?.[0];
  const why = said(wrong ?? message, t);
  const business = found?.business.name ?? null;
  const again =
    wrong && found && found.button.kind !== "fixed" && found.button.origins.length === 0;
  if (!again) return refusedPage(t, { business, why, form: null, nonce });
  const { button } = found;
  const { kind, look, label, amount, min, max, step } = button;
  const drawn = {
    ...{ kind, look, label, currency: button.currency as Currency },
    ...{ amount: typedIn(button, amount), min: typedIn(button, min) },
    ...{ max: typedIn(button, max), step: typedIn(button, step) },
  };
  const words = { amount: t("Amount"), refusal: why };
  const form = buttonHtml(drawn, { action: pressAddress(env.AUTH_URL, id), words });
  return refusedPage(t, { business, why, form, nonce });
}
