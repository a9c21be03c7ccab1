"use client";
import { Zap } from "lucide-react";
import { useState } from "react";
import styles from "./paid-moment.module.css";

type Props = { paid: boolean; amount: string };

/** The one celebration of the product: seen by those who watched it being paid, once. */
export function PaidMoment({ paid, amount }: Props) {
  const [waited, setWaited] = useState(!paid);
  const [gone, setGone] = useState(false);
  if (!paid && !waited) setWaited(true);
  if (!paid || !waited || gone) return null;
  return (
    <button
      type="button"
      onClick={() => setGone(true)}
      className={`${styles.moment} mb-5 flex w-full items-center gap-3 px-5 py-4 text-left`}
    >
      <span className={styles.sweep} aria-hidden />
      <Zap className="size-6 shrink-0 fill-current" aria-hidden />
      <span role="status" className="text-section font-semibold">
        {amount} paid
      </span>
    </button>
  );
}
