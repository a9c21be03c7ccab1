import { catalogueOf } from "@/lib/platform/i18n/catalogue";
import { localeCookie } from "@/lib/platform/i18n/cookie";
import { preferredLocale } from "@/lib/platform/i18n/preferred";
import { isLocale, makeTranslator, type Translator } from "@/lib/platform/i18n/translator";

const cookie = new RegExp(`(?:^|;)\\s*${localeCookie}=([^;]*)`);

/** The translator for who calls a door: the choice kept in the cookie, else what the browser or app asks for. */
export function translatorFor({ headers }: Pick<Request, "headers">): Translator {
  const chosen = cookie.exec(headers.get("cookie") ?? "")?.[1]?.trim();
  const locale = isLocale(chosen) ? chosen : preferredLocale(headers.get("accept-language"));
  return makeTranslator(locale, catalogueOf(locale));
}
