"use client";
import { useSyncExternalStore } from "react";

export type Theme = "light" | "dark" | "system";
const key = "theme";
const listeners = new Set<() => void>();

export function setTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === "system") {
    localStorage.removeItem(key);
    delete root.dataset.theme;
  } else {
    localStorage.setItem(key, theme);
    root.dataset.theme = theme;
  }
  for (const listener of listeners) listener();
}

const chosen = (): Theme => {
  const theme = document.documentElement.dataset.theme;
  return theme === "light" || theme === "dark" ? theme : "system";
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** What the person chose; "system" until the page is alive. */
export const useTheme = (): Theme => useSyncExternalStore(subscribe, chosen, () => "system");

/** Light becomes dark and dark light, whichever of them is seen now. */
export function toggleTheme(): void {
  const theme = chosen();
  const dark =
    theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  setTheme(dark ? "light" : "dark");
}
