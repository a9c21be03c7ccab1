"use client";
import { useEffect, useState } from "react";

const name = "formKey";

function keyOfEntry(): string {
  const state = window.history.state as Record<string, unknown> | null;
  const known = state?.[name];
  if (typeof known === "string") return known;
  const made = crypto.randomUUID();
  window.history.replaceState({ ...state, [name]: made }, "");
  return made;
}

/**
 * A key that belongs to this entry of the browser's history: sending twice, going back and sending
 * again, and reloading all carry the same one. Empty until the page runs in the browser.
 */
export function useEntryKey(): string {
  const [key, setKey] = useState("");
  useEffect(() => setKey(keyOfEntry()), []);
  return key;
}
