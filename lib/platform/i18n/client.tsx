"use client";
import { createContext, type ReactNode, use, useMemo } from "react";
import { defaultLocale, type Locale, type Messages, makeTranslator } from "./translator";

const Language = createContext(makeTranslator(defaultLocale, {}));

/** The reader's translator. */
export const useT = () => use(Language);

type Props = { locale: Locale; messages: Messages; children: ReactNode };

export function LanguageProvider({ locale, messages, children }: Props) {
  const translator = useMemo(() => makeTranslator(locale, messages), [locale, messages]);
  return <Language value={translator}>{children}</Language>;
}
