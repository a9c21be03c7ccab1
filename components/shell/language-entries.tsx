import { Languages } from "lucide-react";
import type { MenuEntry } from "@/components/ui/menu-entry";
import { chooseLanguageAction } from "@/lib/access/actions";
import { localeCookie } from "@/lib/platform/i18n/cookie";
import { type Locale, locales, type Translator } from "@/lib/platform/i18n/translator";

/** The console's languages, each in its own words, as entries of a menu. */
export function languageEntries(t: Translator, changed: () => void): MenuEntry[] {
  return [
    { kind: "heading", label: t("Language") },
    ...Object.entries(locales).map(([locale, name]) => ({
      kind: "action" as const,
      label: name,
      icon: <Languages aria-hidden />,
      current: locale === t.locale,
      onSelect: () => {
        keepLocale(locale as Locale);
        changed();
      },
    })),
  ];
}

/** Remembers the language in this browser, whose next page is drawn in it, and for the person's mails. */
export function keepLocale(locale: Locale): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
  document.cookie = `${localeCookie}=${locale}; path=/; max-age=31536000; samesite=lax`;
  // without an answer the mails stay in the language they had; the page speaks the new one all the same
  chooseLanguageAction({ locale }).catch(() => undefined);
}
