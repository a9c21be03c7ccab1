"use client";
import { useEffect, useRef } from "react";
import { useT } from "#i18n";
import { cx } from "@/components/ui/cx";
import type { Row } from "./cell";
import type { usePicks } from "./picks";
import styles from "./row-tools.module.css";

type Picks = NonNullable<ReturnType<typeof usePicks>>;
type BoxProps = {
  label: string;
  checked: boolean;
  some?: boolean;
  onPress: (range: boolean) => void;
};

/** The box of a row; the press may carry Shift, for a range. */
function Box({ label, checked, some = false, onPress }: BoxProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.indeterminate = some;
  }, [some]);
  return (
    <label className={styles.pick}>
      <input
        ref={input}
        type="checkbox"
        aria-label={label}
        checked={checked}
        onChange={({ nativeEvent }) =>
          onPress(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
        }
        className={cx(
          "peer size-[18px] cursor-pointer appearance-none rounded-check bg-surface",
          checked || some ? "bg-primary!" : "shadow-[inset_0_0_0_1.5px_var(--line-strong)]",
        )}
      />
      <svg
        viewBox="0 0 18 18"
        className="pointer-events-none absolute size-[18px] stroke-on-primary"
        fill="none"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {checked && <path d="m4.800 9.300 2.900 2.900 5.500-6" />}
        {some && <path d="M5 9h8" />}
      </svg>
    </label>
  );
}

export function PickAllCell({ picks }: { picks: Picks }) {
  const t = useT();
  const all = picks.picked.length === picks.many && picks.many > 0;
  return (
    <th scope="col" data-pick-cell="">
      {picks.many > 0 && (
        <Box
          label={t("Select all shown")}
          checked={all}
          some={!all && picks.picked.length > 0}
          onPress={picks.toggleAll}
        />
      )}
    </th>
  );
}

const cell = { role: "cell" };

export function PickCell({ row, picks }: { row: Row; picks: Picks }) {
  const t = useT();
  return (
    <td {...cell} data-pick-cell="">
      {row.pick && (
        <Box
          label={t("Select {name}", { name: row.pick.label })}
          checked={picks.has(row.id)}
          onPress={(range) => picks.toggle(row.id, range)}
        />
      )}
    </td>
  );
}
