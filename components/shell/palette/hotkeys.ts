import { useEffect, useEffectEvent } from "react";

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const covered = (): boolean =>
  document.querySelector('[role="dialog"]:not([aria-modal="false"]),[role="menu"]') !== null;

/** A second key counts when it follows the first within this time. */
const chordMs = 1200;

/**
 * Keys of the whole page: single ones ("/"), pairs ("g i") and Mod+K. Nothing happens while somebody types or
 * something lies over the page; Mod+K works everywhere.
 */
export function useHotkeys(press: (keys: string, event: KeyboardEvent) => boolean): void {
  const pressed = useEffectEvent(press);
  useEffect(() => {
    let first = { key: "", at: 0 };
    const listen = (event: KeyboardEvent) => {
      const mod = event.metaKey || event.ctrlKey;
      if (mod && event.key.toLowerCase() === "k" && !event.shiftKey && !event.altKey) {
        if (pressed("mod k", event)) event.preventDefault();
        return;
      }
      if (mod || event.altKey || event.repeat || typing(event.target) || covered()) return;
      const chord = event.timeStamp - first.at < chordMs ? `${first.key} ${event.key}` : "";
      first = { key: event.key, at: event.timeStamp };
      if ((chord && pressed(chord, event)) || pressed(event.key, event)) {
        event.preventDefault();
        first = { key: "", at: 0 };
      }
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}
