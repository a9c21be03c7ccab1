"use client";
import { Zap } from "lucide-react";
import { useState } from "react";
import { useT } from "#i18n";
import styles from "./paid-moment.module.css";

type Props = { paid: boolean; amount: string };

/** The one celebration of the product: seen by those who watched it being paid, once. */
export function PaidMoment({ paid, amount }: Props) {
  const t = useT();
  const [waited, setWaited] = useState(!paid);
  const [gone, setGone] = useState(false);
  if (!paid && !waited) setWaited(true);
  if (!paid || !waited || gone) return null;
  return (
    <button
      type="button"
      onClick={() => setGone(true)}
      className={`${styles.moment} mb-5 flex w-full items-center gap-3 px-5 py-4 text-start`}
    >
      <span className={styles.sweep} aria-hidden />
      <Zap className="size-6 shrink-0 fill-current" aria-hidden />
      <span role="status" className="text-section font-semibold">
        {t("{amount} paid", { amount })}
      </span>
    </button>
  );
}
