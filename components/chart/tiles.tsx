import type { ReactNode } from "react";
import styles from "./tiles.module.css";

/** Two to four tiles on one surface, hairlines between them. */
export function Tiles({ children }: { children: ReactNode }) {
  return (
    <dl className={`overflow-hidden rounded-card bg-surface hairline ${styles.tiles}`}>
      {children}
    </dl>
  );
}
