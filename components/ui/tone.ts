export type Tone = "good" | "warn" | "bad" | "info" | "mute";

export const toneText: Record<Tone, string> = {
  good: "text-good",
  warn: "text-warn",
  bad: "text-bad",
  info: "text-info",
  mute: "text-soft",
};

export const toneWash: Record<Tone, string> = {
  good: "bg-good-wash",
  warn: "bg-warn-wash",
  bad: "bg-bad-wash",
  info: "bg-info-wash",
  mute: "bg-[color-mix(in_srgb,var(--text)_5%,transparent)]",
};
