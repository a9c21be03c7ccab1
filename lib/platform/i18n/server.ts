import "server-only";
import { cookies, headers } from "next/headers";
import { cache, use } from "react";
import { catalogueOf } from "./catalogue";
import { localeCookie } from "./cookie";
import { preferredLocale } from "./preferred";
import { isLocale, makeTranslator, type Translator } from "./translator";

/** The translator of this request: the person's choice, else what the browser asks for. */
export const getT = cache(async (): Promise<Translator> => {
  const chosen = (await cookies()).get(localeCookie)?.value;
  const locale = isLocale(chosen)
    ? chosen
    : preferredLocale((await headers()).get("accept-language"));
  return translatorOf(locale);
});

/** The same inside a component that is not async. @public */
export const useT = (): Translator => use(getT());

const made = new Map<string, Translator>();
function translatorOf(locale: Translator["locale"]): Translator {
  const known = made.get(locale);
  if (known) return known;
  const translator = makeTranslator(locale, catalogueOf(locale));
  made.set(locale, translator);
  return translator;
}
