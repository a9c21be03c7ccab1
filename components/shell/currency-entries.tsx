import { Bitcoin, CircleDollarSign, Minus } from "lucide-react";
import { useSyncExternalStore } from "react";
import type { MenuEntry } from "@/components/ui/menu-entry";
import { type Beside, besideCookie, besideOf } from "@/lib/platform/beside";
import { msg, type Translator } from "@/lib/platform/i18n/translator";

const choices: { beside: Beside | null; label: string; icon: React.ReactNode }[] = [
  { beside: null, label: msg("Nothing"), icon: <Minus aria-hidden /> },
  { beside: "SATS", label: msg("Sats"), icon: <Bitcoin aria-hidden /> },
  { beside: "USD", label: msg("US dollars"), icon: <CircleDollarSign aria-hidden /> },
  { beside: "JMD", label: msg("Jamaican dollars"), icon: <CircleDollarSign aria-hidden /> },
];

/** The currencies that may stand beside amounts, as entries of a menu. No stored amount knows of it. */
export function currencyEntries(
  t: Translator,
  chosen: Beside | null,
  changed: () => void,
): MenuEntry[] {
  return [
    { kind: "heading", label: t("Beside amounts") },
    ...choices.map(({ beside, label, icon }) => ({
      ...{ kind: "action" as const, label: t(label), icon },
      current: beside === chosen,
      onSelect: () => {
        keepBeside(beside);
        changed();
      },
    })),
  ];
}

const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

function chosenHere(): Beside | null {
  const kept = document.cookie.split("; ").find((one) => one.startsWith(`${besideCookie}=`));
  return besideOf(kept?.slice(besideCookie.length + 1));
}

/** What this browser shows beside amounts; null until the page is alive. */
export const useBeside = (): Beside | null =>
  useSyncExternalStore(subscribe, chosenHere, () => null);

function keepBeside(beside: Beside | null): void {
  const age = beside ? 31_536_000 : 0;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
  document.cookie = `${besideCookie}=${beside ?? ""}; path=/; max-age=${age}; samesite=lax`;
  for (const listener of listeners) listener();
}
