import { msg } from "@/lib/platform/i18n/translator";

/** The address of a business in the console: `Blue Mountain Coffee` is `blue-mountain-coffee`. */
export const slugFrom = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 48)
    .replace(/-+$/, "");

export function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

type Place = { country: string; name: string; timeZone: string; currency: string };
/** Where Flash is at home; the first is offered first. */
export const places: readonly Place[] = [
  { country: "JM", name: msg("Jamaica"), timeZone: "America/Jamaica", currency: "JMD" },
  { country: "KY", name: msg("Cayman Islands"), timeZone: "America/Cayman", currency: "KYD" },
  { country: "CW", name: msg("Curaçao"), timeZone: "America/Curacao", currency: "XCG" },
  { country: "SX", name: msg("Sint Maarten"), timeZone: "America/Lower_Princes", currency: "XCG" },
  {
    country: "TT",
    name: msg("Trinidad and Tobago"),
    timeZone: "America/Port_of_Spain",
    currency: "USD",
  },
  { country: "BB", name: msg("Barbados"), timeZone: "America/Barbados", currency: "USD" },
  { country: "BS", name: msg("The Bahamas"), timeZone: "America/Nassau", currency: "USD" },
  { country: "MQ", name: msg("Martinique"), timeZone: "America/Martinique", currency: "EUR" },
  { country: "GP", name: msg("Guadeloupe"), timeZone: "America/Guadeloupe", currency: "EUR" },
  { country: "SV", name: msg("El Salvador"), timeZone: "America/El_Salvador", currency: "USD" },
  { country: "US", name: msg("United States"), timeZone: "America/New_York", currency: "USD" },
];

export const countryName = (code: string): string =>
  places.find(({ country }) => country === code)?.name ?? code;

export const currencyNames: Record<string, string> = {
  JMD: msg("Jamaican dollar"),
  USD: msg("US dollar"),
  KYD: msg("Cayman dollar"),
  XCG: msg("Caribbean guilder"),
  EUR: msg("Euro"),
};
