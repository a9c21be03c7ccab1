import { defaultLocale, type Locale } from "./translator";

/** The best of our languages for an Accept-Language header (RFC 9110 §12.5.4); English when in doubt. */
export function preferredLocale(header: string | null): Locale {
  const asked = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...rest] = part.trim().toLowerCase().split(";");
      const weight = rest.map((one) => /^\s*q=([\d.]+)/.exec(one)?.[1]).find(Boolean);
      return { tag, weight: Number(weight ?? 1) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const first = asked.find(({ tag }) => /^(en|es)\b/.test(tag));
  return first?.tag.startsWith("es") ? "es-419" : defaultLocale;
}
