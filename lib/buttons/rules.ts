import { msg } from "@/lib/platform/i18n/translator";
import { type Asset, type Currency, money, toCurrencyText } from "@/lib/platform/money";
import type { ButtonKind, PayButton } from "./schema";

export const buttonKinds = ["fixed", "custom", "slider"] as const;
export const buttonLooks = ["green", "dark", "light"] as const;

export const kindWords: Record<ButtonKind, string> = {
  fixed: msg("Fixed price"),
  custom: msg("Payer chooses"),
  slider: msg("Slider"),
};

type Priced = Pick<PayButton, "currency" | "asset">;

export const priceIn = ({ asset }: Pick<PayButton, "asset">, amount: bigint) =>
  money(amount, asset as Asset);

/** Minor units as they would be typed. */
export const typedIn = (button: Priced, amount: bigint | null): string =>
  amount === null ? "" : toCurrencyText(priceIn(button, amount), button.currency as Currency);

type Word = { word: string; tone: "good" | "mute" };

export const stateWords = ({ pausedAt }: Pick<PayButton, "pausedAt">): Word =>
  pausedAt
    ? { word: msg("{state, select, other {Paused}}"), tone: "mute" }
    : { word: msg("{state, select, other {Live}}"), tone: "good" };
