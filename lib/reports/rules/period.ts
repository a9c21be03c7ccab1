import type { Translator } from "@/lib/platform/i18n/translator";

/** Change against before, in whole percent; null when there is nothing to compare with. */
export function percentChange(now: bigint, before: bigint): number | null {
  if (before <= 0n) return null;
  return Number(((now - before) * 1000n) / before) / 10;
}

export type Delta = { tone: "good" | "bad" | "mute"; text: string; note: string };

/** "12 % up" "on 28 Sep – 25 Oct": in words, so that colour is not alone. `before` names days; null compares nothing. */
export function deltaWords(t: Translator, now: bigint, past: bigint, before: string | null): Delta {
  if (before === null) return { tone: "mute", text: "", note: "" };
  const change = percentChange(now, past);
  if (change === null)
    return {
      tone: "mute",
      text: "",
      note: now > 0n ? t("none on {days}", { days: before }) : t("as on {days}", { days: before }),
    };
  const note = t("on {days}", { days: before });
  if (change === 0) return { tone: "mute", text: t("No change"), note };
  const size = Math.abs(change) >= 10 ? Math.round(Math.abs(change)) : Math.abs(change);
  return change > 0
    ? { tone: "good", text: t("{size} % up", { size }), note }
    : { tone: "bad", text: t("{size} % down", { size }), note };
}
