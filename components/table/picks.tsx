"use client";
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useState,
} from "react";
import type { Row, RowPick } from "./cell";
import { nothingPicked, pick, pickAll } from "./picking";

export type PickedRow = RowPick & { id: string };
type Picks = {
  picked: PickedRow[];
  /** How many rows shown may be picked. */
  many: number;
  has: (id: string) => boolean;
  toggle: (id: string, range?: boolean) => void;
  toggleAll: () => void;
  clear: () => void;
};

const PicksContext = createContext<Picks | null>(null);

/** What is picked in the table around; null in a table that offers no picking. */
export const usePicks = (): Picks | null => useContext(PicksContext);

type Props = {
  rows: readonly Row[];
  /** Another list, or another page of it: what was picked is let go. */
  place: string;
  children: ReactNode;
};

export function PicksProvider({ rows, place, children }: Props) {
  const [state, setState] = useState(nothingPicked);
  const [at, setAt] = useState(place);
  if (at !== place) {
    setAt(place);
    setState(nothingPicked);
  }
  const order = rows.flatMap((row) => (row.pick ? [row.id] : []));
  const picked = rows.flatMap((row): PickedRow[] =>
    row.pick && state.ids.includes(row.id) ? [{ ...row.pick, id: row.id }] : [],
  );
  const shown = new Set(picked.map(({ id }) => id));
  const toggle = (id: string, range = false) => setState((old) => pick(old, id, order, range));
  const clear = () => setState(nothingPicked);
  useKeys({ toggle, clear, any: picked.length > 0 });
  return (
    <PicksContext
      value={{
        picked,
        many: order.length,
        has: (id) => shown.has(id),
        toggle,
        toggleAll: () => setState((old) => pickAll({ ...old, ids: [...shown] }, order)),
        clear,
      }}
    >
      {children}
    </PicksContext>
  );
}

/** A toast is a dialog by its role, but it covers nothing. */
const covering = '[role="dialog"]:not([aria-modal="false"]), [role="alertdialog"], [role="menu"]';

type Keys = { toggle: (id: string) => void; clear: () => void; any: boolean };

/** `x` picks the row that has the focus; Escape lets all go. */
function useKeys({ toggle, clear, any }: Keys): void {
  const press = useEffectEvent((event: KeyboardEvent): boolean => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || event.defaultPrevented) return false;
    if (event.metaKey || event.ctrlKey || event.altKey || event.repeat) return false;
    const box = target instanceof HTMLInputElement && target.type === "checkbox";
    if (!box && target.matches("input, textarea, select, [contenteditable]")) return false;
    if (key === "Escape" && any && !document.querySelector(covering)) {
      clear();
      return true;
    }
    const id = key === "x" ? target.closest<HTMLElement>("tr[data-pick]")?.dataset.pick : undefined;
    if (id) toggle(id);
    return id !== undefined;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (press(event)) event.preventDefault();
    };
    // before what lies over the page closes on the same key
    addEventListener("keydown", listen, true);
    return () => removeEventListener("keydown", listen, true);
  }, []);
}
